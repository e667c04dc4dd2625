//! The lists of the start: questions, findings to begin with, and how many of each kind there are.

use scrutin_engine::view::{Entry, Lead};
use scrutin_markup::view;

use crate::draw::{CollectNodes, Node};
use crate::reports::sign;
use crate::words::words;

/// What people come to ask.
pub(crate) fn questions(entry: &Entry) -> Node {
    let items = entry.questions.iter().map(|question| {
        view! {
            <li>
                <a href=question.link.href()>
                    <span class="question-words">{question.words}</span>
                    <span class="question-count figures">{words().figures(question.count)}" "{question.unit.clone()}</span>
                </a>
            </li>
        }
    });
    view! {
        <section aria-labelledby="questions-head">
            <h2 id="questions-head">{words().questions}</h2>
            <ul class="questions">{items.collect_nodes()}</ul>
        </section>
    }
}

/// The findings most worth a look.
pub(crate) fn leads(entry: &Entry) -> Option<Node> {
    let draw = |lead: &Lead| {
        let (sign, class) = sign(lead.line.finding.status);
        view! {
            <li class="lead">
                <p><span class=class><span class="sign" aria-hidden="true">{sign}</span>" "{lead.line.status}</span>" "<span class="kicker">{lead.line.kind}</span></p>
                <p class="lead-why serif"><bdi>{lead.line.explanation.clone()}</bdi></p>
                <a href=lead.link.href() aria-label=words().look_at(lead.line.kind)>{words().look}</a>
            </li>
        }
    };
    let items = entry.leads.iter().map(draw).collect_nodes();
    (!entry.leads.is_empty()).then(|| {
        view! {
            <section aria-labelledby="leads-head">
                <h2 id="leads-head">{words().leads}</h2>
                <ul class="leads">{items}</ul>
            </section>
        }
    })
}

/// Every kind of finding with its counts.
pub(crate) fn kinds(entry: &Entry) -> Option<Node> {
    let w = words();
    let rows = entry.kinds.iter().map(|kind| {
        view! {
            <tr>
                <th scope="row"><a href=kind.link.href()>{kind.kind}</a></th>
                <td>{w.figures(kind.count)}</td>
                <td>{w.figures(kind.differ)}</td>
            </tr>
        }
    });
    let rows = rows.collect_nodes();
    (!entry.kinds.is_empty()).then(|| view! {
        <section aria-labelledby="kinds-head">
            <h2 id="kinds-head">{w.kinds}</h2>
            <table class="kinds">
                <thead><tr><th scope="col">{w.kind}</th><th scope="col">{w.findings}</th><th scope="col">{w.of_them_differences}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    })
}
