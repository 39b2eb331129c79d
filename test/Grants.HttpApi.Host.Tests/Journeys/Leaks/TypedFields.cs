namespace Grants.HttpApi.Host.Tests.Journeys.Leaks;

/// <summary>A sealed property and how a text gets into it.</summary>
/// <param name="Property">Its fixed name.</param>
/// <param name="Screen">Where a person types it; null when nobody does.</param>
/// <param name="Instead">Why no screen takes it, and what is searched for in its place.</param>
internal sealed record TypedField(string Property, string? Screen, string? Instead = null)
{
    /// <summary>Said of what has a screen that this journey does not walk to yet. A gap, named here so that it is seen: none may be added without a reason.</summary>
    public const string NotYet = "not typed in this journey yet";

    /// <summary>Written by hand: a new sealed property fails the test until somebody has said here where it is typed.</summary>
    public static IReadOnlyList<TypedField> All { get; } =
    [
        new("agent.check-note", "Cash agent: check, how and what was found"),
        new("agent.details", "Cash agent: name, licence, contact"),
        new("agent.end-note", "Cash agent: end, why"),
        new("amendment.addendum", null, NotYet),
        new("amendment.answer", null, NotYet),
        new("amendment.reason", null, NotYet),
        new("amendment.word", null, NotYet),
        new("authenticator.secret", null, "made by the system; read from the screen that shows it (My sign-in: another app)"),
        new("bank-line.reason", null, NotYet),
        new("bank-line.texts", null, NotYet),
        new("bank.source", "Banks: record what was found, where it is known from"),
        new("book-year.reason", null, NotYet),
        new("book-year.reopen-reason", null, NotYet),
        new("contact.mail", "Partner: contacts, an address"),
        new("contact.number", null, "letters are refused; a number is typed and its digits are searched for"),
        new("contact.whose", "Partner: contacts, whose it is"),
        new("contribution.bank-reference", "Fund: record a contribution, reference of the bank"),
        new("donor.name", "Donors: add, name"),
        new("file-upload.key", null, "made by the system and never shown; opened with the key store and searched for"),
        new("file-upload.name", "Report: add a file, its name (a line cut half way)"),
        new("file.key", null, "made by the system and never shown; opened with the key store and searched for"),
        new("file.name", "Report: add a file, its name"),
        new("fund-transfer.reason", null, NotYet),
        new("fund.purpose", "New fund: purpose"),
        new("fund.restrictions", null, NotYet),
        new("grant-condition.note", null, NotYet),
        new("grant-line.name", null, NotYet),
        new("grant.agreement", null, "written by the system from codes and amounts when a donor approves; its bytes are searched for"),
        new("grant.state-note", "Grant: pause for safety, why"),
        new("partner-other-funding.source", "Other funding: from whom"),
        new("partner-registration.details", "Partner: change, authority and number; import"),
        new("partner.aliases", "Partner: change, other names; import"),
        new("partner.code-word", "Safety settings: code word"),
        new("partner.name", "Partner: change, name; import"),
        new("partner.notes", "Partner: change, notes; import"),
        new("passkey.name", "My sign-in: new passkey, what you call it"),
        new("payee.account", "Bank details: holder, bank, IBAN"),
        new("payee.call-back-note", "Bank details: call back, what was said"),
        new("payee.fresh-reason", "Bank details: call back on a contact that is new on file, why it is trusted"),
        new("payee.shared-reason", "Bank details: call back on an account that another partner has too, why"),
        new("payment-file.content", null, "made by the system when an order is released; its bytes are searched for"),
        new("payment-order.bank-reference", "Payment: record as sent, the bank's reference"),
        new("payment-order.note", "Payment: cancel, why"),
        new("payment-order.payout-code", null, NotYet),
        new("proposal-question.answer", "Proposal: answer to the donor's question"),
        new("proposal-question.question", "Decision: ask the team first"),
        new("proposal-review.comment", "Proposal: scorecard, comment"),
        new("proposal-review.conflict-note", "Proposal: declare a conflict, what is it"),
        new("proposal-round.answers", "Proposal given back: answers"),
        new("proposal-round.questions", "Proposal: give it back with questions"),
        new("proposal.content", "Write a proposal: how the money is used (not sent)"),
        new("proposal.decided", null, "written by the system from codes and amounts when a donor decides; its bytes are searched for"),
        new("proposal.decision-note", "Decision: a line for the record"),
        new("proposal.recommendation", "Proposal: recommend, why; note of a risk"),
        new("proposal.sent", "Write a proposal: sent to the team again with a changed text"),
        new("report-answer.text", "Write a report: answer (not sent)"),
        new("report-message.text", "Report: ask back"),
        new("statement-file.content", null, NotYet),
        new("user.display-name", "Our people: invite, what you call them"),
        new("user.mail", "Our people: invite, mail address"),
        new("user.phone", null, "no screen takes it yet; written through the aggregate"),
    ];
}
