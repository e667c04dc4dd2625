//! Unpacks the parts of the page, which `src/pack` packed.
//!
//! A server may send the page as it is, or compressed less well than it could be; packed by ourselves it is small on every
//! server, on a disk and in an e-mail. The page carries this module as it is, so nothing is in it that it could do
//! without: no standard library, no glue, and memory is never given back, since the page lets go of all of it at once.
//! Leaves what is packed, and as which text, to `src/pack`.

#![cfg_attr(target_arch = "wasm32", no_std)]
// Three functions that JavaScript calls with addresses, and the allocator, cannot be written without.
#![allow(unsafe_code)]

extern crate alloc;

use alloc::vec;
use alloc::vec::Vec;

use lzma_rust2::{LzmaReader, Read as _};

/// Room for so many bytes, for the caller to fill.
#[unsafe(no_mangle)]
pub extern "C" fn room(bytes: usize) -> *mut u8 {
    Vec::leak(vec![0; bytes]).as_mut_ptr()
}

/// Unpacks the LZMA file (`.lzma`, also known as LZMA alone) of `from` bytes at `packed`, which [`room`] gave, into `to`
/// bytes at `bytes`, which it gave too. Whether it was whole, and held so many.
///
/// # Safety
///
/// Both addresses are of [`room`], for at least as many bytes, and not of the same.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unpack(packed: *const u8, from: usize, bytes: *mut u8, to: usize) -> bool {
    // SAFETY: as the caller promised; `room` filled both with zeros.
    let (packed, bytes) =
        unsafe { (core::slice::from_raw_parts(packed, from), core::slice::from_raw_parts_mut(bytes, to)) };
    LzmaReader::new_mem_limit(packed, u32::MAX, None).and_then(|mut reader| reader.read_exact(bytes)).is_ok()
}

#[cfg(target_arch = "wasm32")]
mod bare {
    use core::alloc::{GlobalAlloc, Layout};
    use core::arch::wasm32::{memory_grow, memory_size, unreachable};
    use core::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    const PAGE: usize = 65_536;

    /// Hands out memory from one end to the other.
    struct Once {
        next: AtomicUsize,
    }

    #[global_allocator]
    static ALLOCATOR: Once = Once { next: AtomicUsize::new(0) };

    // SAFETY: each piece begins behind all before it, aligned as asked, in memory that is there.
    unsafe impl GlobalAlloc for Once {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            let there = memory_size(0) * PAGE;
            let next = match self.next.load(Relaxed) {
                0 => there,
                next => next,
            };
            let start = next.next_multiple_of(layout.align());
            let end = start + layout.size();
            if end > there && memory_grow(0, (end - there).div_ceil(PAGE)) == usize::MAX {
                return core::ptr::null_mut();
            }
            self.next.store(end, Relaxed);
            start as *mut u8
        }

        unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
    }

    #[panic_handler]
    fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
        unreachable()
    }
}
