//! What could not be read of the link, and the link as it was.

use scrutin_engine::view;
use scrutin_markup::view;

use crate::address::use_place;
use crate::draw::{CollectNodes, Node};
use crate::memo::Memo;
use crate::words::words;
use crate::world::{Standing, TheWorld};

/// The notices about the address; nothing where all of it was read.
pub(crate) fn notices(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let notices = Memo::new(move || {
        let mut parsed = place.parsed();
        let here = world.ask(|world| view::notices(world, &parsed.address));
        parsed.notices.extend(here);
        parsed.notices
    });

    view! {
        <p class="ruling" role="status">{move || match world.standing() {
            Standing::Heeded => "",
            Standing::Awaited => w.ruling,
            Standing::Failed => w.not_ruled,
        }}</p>
        <div class="notices-place" role="status">
            {move || {
                let notices = notices.get();
                (!notices.is_empty()).then(|| view! {
                    <section class="notices" aria-labelledby="notices-head">
                        <h2 id="notices-head">{w.notices}</h2>
                        <ul>{notices.iter().map(|notice| view! { <li><bdi>{notice.in_words(w.language)}</bdi></li> }).collect_nodes()}</ul>
                        <p>{w.notices_rest}</p>
                        <label class="notices-original">
                            {w.original_link}
                            <input class="field" type="text" readonly prop:value=move || format!("#{}", place.written())/>
                        </label>
                    </section>
                })
            }}
        </div>
    }
}
