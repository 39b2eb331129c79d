using Grants.Proposals.Domain.Proposals;
using Grants.Tests.Support;

namespace Grants.Tests.Proposals;

/// <summary>Proposals with valid defaults, in the state a scenario needs.</summary>
internal static class ProposalBuilder
{
    public static readonly Guid Lead = Guid.CreateVersion7();
    public static readonly Guid Officer = Guid.CreateVersion7();
    public static readonly Guid Manager = Guid.CreateVersion7();
    public static readonly Guid Approver = Guid.CreateVersion7();
    public static readonly DateTime Now = TestClock.Start;
    public static readonly DateOnly Today = new(2026, 11, 1);

    public static readonly ChosenFund Fund = new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "USD", new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31))
    { PartMinor = 18_000_000 };

    public static ProposalContent ValidContent(params string[] amounts) => new()
    {
        About = "We keep a house open in two districts.",
        WhyCore = "Project money pays no rent.",
        MoneyUse = "Five salaries and the registration.",
        Risks = "The registration may be late.",
        Currency = "USD",
        StartsOn = new DateOnly(2027, 1, 1),
        Years = [.. (amounts.Length == 0 ? ["58,000", "60000", "٦٢٬٠٠٠"] : amounts).Select(a => new YearText { Amount = a })],
    };

    public static Proposal Draft() => Proposal.Begin(Guid.CreateVersion7(), "PR-2026-001", "USD", Lead, Now);

    public static Proposal Submitted()
    {
        var proposal = Draft();
        proposal.Write(ValidContent());
        proposal.Submit(SubmissionRules.Check(ValidContent(), Today), Lead, Now, Today.AddDays(14));
        return proposal;
    }

    public static Proposal InReview()
    {
        var proposal = Submitted();
        proposal.StartReview(Now);
        return proposal;
    }

    public static Proposal Recommended()
    {
        var proposal = InReview();
        proposal.Recommend([Fund], [58_000_00, 60_000_00, 62_000_00], new Recommendation("Steady work.", []), Manager, Now);
        return proposal;
    }

    public static Proposal WithDonor()
    {
        var proposal = Recommended();
        proposal.SendToDonor(Now);
        return proposal;
    }
}
