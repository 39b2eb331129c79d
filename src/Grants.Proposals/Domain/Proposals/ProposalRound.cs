using Grants.Infrastructure.Sealing;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>One return of a proposal: all questions in one list, and the partner's answers in the same order.</summary>
internal sealed class ProposalRound : ISealedRecord
{
    private ProposalRound()
    {
    }

    internal ProposalRound(Guid organisationId, int number, IReadOnlyList<string> questions, Guid by, DateTime at)
    {
        OrganisationId = organisationId;
        Number = number;
        QuestionCount = questions.Count;
        Questions = Sealed.Of<IReadOnlyList<string>>(questions);
        ReturnedBy = by;
        ReturnedAtUtc = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    /// <summary>1 or 2.</summary>
    public int Number { get; private set; }

    public int QuestionCount { get; private set; }

    public int AnsweredCount { get; private set; }

    public Sealed<IReadOnlyList<string>>? Questions { get; private set; }

    public Sealed<IReadOnlyList<string>>? Answers { get; private set; }

    public Guid ReturnedBy { get; private set; }

    public DateTime ReturnedAtUtc { get; private set; }

    public DateTime? AnsweredAtUtc { get; private set; }

    public bool IsAnswered => AnsweredCount == QuestionCount;

    internal void Answer(IReadOnlyList<string> answers)
    {
        AnsweredCount = answers.Count(a => a.Length > 0);
        Answers = Sealed.Of<IReadOnlyList<string>>(answers);
    }

    internal void Close(DateTime at) => AnsweredAtUtc = at;
}
