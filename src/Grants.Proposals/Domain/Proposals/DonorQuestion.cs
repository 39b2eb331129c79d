using Grants.Infrastructure.Sealing;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>A question of the donor before deciding, and the team's answer.</summary>
internal sealed class DonorQuestion : ISealedRecord
{
    private DonorQuestion()
    {
    }

    internal DonorQuestion(Guid organisationId, string question, Guid by, DateTime at)
    {
        OrganisationId = organisationId;
        Question = Sealed.Text(question);
        AskedBy = by;
        AskedAtUtc = at;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public Sealed<string>? Question { get; private set; }

    public Sealed<string>? Answer { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTime AskedAtUtc { get; private set; }

    public Guid? AnsweredBy { get; private set; }

    public DateTime? AnsweredAtUtc { get; private set; }

    public bool IsOpen => AnsweredAtUtc is null;

    internal void Reply(string answer, Guid by, DateTime at)
    {
        Answer = Sealed.Text(answer);
        AnsweredBy = by;
        AnsweredAtUtc = at;
    }
}
