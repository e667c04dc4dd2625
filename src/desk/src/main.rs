//! The desk as a WebAssembly module: asked in bytes, it answers in bytes.
//!
//! The boot script starts it, in a worker or beside the page's module, and takes the one function from where this
//! leaves it.

use scrutin_desk::Desk;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::{Reflect, Uint8Array, global};

fn main() {
    let mut desk = Desk::default();
    let answer = Closure::<dyn FnMut(Uint8Array) -> Uint8Array>::new(move |asked: Uint8Array| {
        Uint8Array::from(desk.answer_bytes(&asked.to_vec()).as_slice())
    });
    let _ = Reflect::set(&global(), &"scrutinAnswer".into(), &answer.into_js_value());
}
