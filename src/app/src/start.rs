//! The start: what this is, something true about the reports at once, and the questions people come with.

mod lists;

use scrutin_engine::address::View;
use scrutin_engine::view::{self, Entry, ReportsPage, VoteCard};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};

use self::lists::{kinds, leads, questions};
use crate::address::{Place, use_place};
use crate::grow::{Grown, REPORTS, more_rows, use_grown};
use crate::memo::Memo;
use crate::panel::{active, search};
use crate::reports::{nothing, report_row, reports_left};
use crate::votes::picture;
use crate::words::words;
use crate::world::TheWorld;

/// Most votes drawn.
const MOST_PICTURES: usize = 3;

/// The start view.
pub(crate) fn start(world: TheWorld) -> Node {
    let place = use_place();
    let w = words();
    let grown = use_grown();
    // What stands below the results is of the whole corpus, whatever is searched or chosen.
    let unfiltered = Memo::new(move || place.linked().cleared());
    let page = Memo::new(move || unfiltered.with(|address| world.ask(|world| view::entry(world, address))));
    let votes = Memo::new(move || {
        unfiltered.with(|address| world.ask(|world| view::votes(world, &address.to_view(View::Votes))))
    });

    let found = Memo::new(move || {
        place.with_typed(|address| {
            let rows = grown.rows(REPORTS);
            (!address.search.is_empty()).then(|| world.ask(|world| view::reports_within(world, address, 0..rows)))
        })
    });
    let results = move || found.with(|page| page.as_ref().map(|page| results(world, place, page, grown)));

    let body = move || {
        votes.with(|votes| {
            let shown: Vec<&VoteCard> = votes.cards.iter().filter(|c| !c.background && c.count.is_some()).take(MOST_PICTURES).collect();
            let answer = votes.answer.first().map(|line| line.explanation.clone());
            view! {
                <section class="truth" aria-labelledby="truth-head">
                    <h2 id="truth-head" class="truth-head">{w.newcomers_question(&shown.iter().filter_map(|c| c.count.clone()).collect::<Vec<_>>())}</h2>
                    {answer.map(|answer| view! { <p class="answer"><bdi>{answer}</bdi></p> })}
                    <div class="truth-votes">{shown.into_iter().map(small_vote).collect_nodes()}</div>
                </section>
            }
        })
    };
    let lists = move || page.with(|entry| view! { {questions(entry)}{leads(entry)}{kinds(entry)} });

    view! {
        <div class="start">
            <section class="hero" aria-labelledby="view-head">
                <div class="hero-said">{move || page.with(|entry| hero(entry, place.address().to_view(View::Own).href()))}</div>
                {search()}
                {active(world)}
            </section>
            <div class="start-found" role="status">{results}</div>
            {body}
            {lists}
        </div>
    }
}

/// What this is, and what it holds.
fn hero(entry: &Entry, own: String) -> Node {
    let w = words();
    view! {
        <p class="kicker"><bdi>{entry.title.clone()}</bdi></p>
        <h1 id="view-head" tabindex="-1">{w.sentence}</h1>
        <p class="soft">{w.holds_these(entry.reports, entry.votes, entry.claims, entry.passages)}" "<a href=own>{w.use_own}</a></p>
    }
}

/// The reports in which what is typed was found.
fn results(world: TheWorld, place: Place, page: &ReportsPage, grown: Grown) -> Node {
    let w = words();
    view! {
        <p class="count">{w.reports_shown(page.kept, page.total, page.claims)}</p>
        {page.rows.is_empty().then(|| place.with_typed(|address| nothing(world, address, reports_left)))}
        <ol class="reports">{page.rows.iter().map(report_row).collect_nodes()}</ol>
        {more_rows(grown, page.rows.len(), page.kept)}
    }
}

/// A vote in small: count, day, body, picture; all of it one link.
fn small_vote(card: &VoteCard) -> Node {
    view! {
        <a class="small-vote" href=card.here.href()>
            <span class="card-count figures">{card.count.clone()}</span>
            <span class="small-vote-day">{card.date.as_ref().map(|day| day.words.clone())}</span>
            <span class="soft"><bdi>{card.body.clone()}</bdi></span>
            {picture(&card.parts, card.seats)}
        </a>
    }
}
