using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>A partner's request for core or flexible money, from draft to the donor's decision.</summary>
/// <remarks>This file: what the partner does. The team's part is in Proposal.Team.cs, the donor's in Proposal.Donor.cs.</remarks>
internal sealed partial class Proposal : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private readonly List<ProposalYear> years = [];
    private readonly List<ProposalRound> rounds = [];
    private readonly List<DonorQuestion> questions = [];
    private readonly List<ProposalPart> parts = [];

    private Proposal()
    {
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    /// <summary>The code people see, e.g. <c>PR-2026-007</c>.</summary>
    public string Code { get; private set; } = string.Empty;

    public ProposalType Type { get; private set; }

    public ProposalState State { get; private set; }

    /// <summary>When it came into its state.</summary>
    public DateTime StateSinceUtc { get; private set; }

    /// <summary>Day the next act is promised for; null while the partner writes and when all is done.</summary>
    public DateOnly? DueOn { get; private set; }

    public Guid CreatedBy { get; private set; }

    public DateTime CreatedAtUtc { get; private set; }

    public DateTime? SubmittedAtUtc { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public string? Currency { get; private set; }

    public DateOnly? StartsOn { get; private set; }

    /// <summary>How long, for flexible money.</summary>
    public int? Months { get; private set; }

    /// <summary>What was written, as typed.</summary>
    public Sealed<ProposalContent>? Content { get; private set; }

    /// <summary>What was handed over last. The team and the donor read this; what is typed since is the partner's own.</summary>
    public Sealed<ProposalContent>? Sent { get; private set; }

    /// <summary>What the team and the donor may read. Proposals handed over before <see cref="Sent"/> was kept have not changed since, when they were never returned.</summary>
    public Sealed<ProposalContent>? Handed => Sent ?? (rounds.Count > 0 || ProposalTransitions.IsWritable(State) ? null : Content);

    /// <summary>How many of the steps of the form are filled, for the thread on lists.</summary>
    public int StepsDone { get; private set; }

    public IReadOnlyList<ProposalYear> Years => years;

    public IReadOnlyList<ProposalRound> Rounds => rounds;

    public IReadOnlyList<DonorQuestion> Questions => questions;

    /// <summary>The round whose questions wait for answers.</summary>
    public ProposalRound? OpenRound => State == ProposalState.Returned ? rounds.MaxBy(r => r.Number) : null;

    public long AskedMinor => years.Sum(y => y.AskedMinor);

    public static Proposal Begin(Guid organisationId, string code, string currency, Guid by, DateTime at, ProposalType type = ProposalType.Core)
    {
        var proposal = new Proposal
        {
            OrganisationId = organisationId,
            Code = code,
            Type = type,
            State = ProposalState.Draft,
            StateSinceUtc = at,
            CreatedBy = by,
            CreatedAtUtc = at,
        };
        proposal.Fill(type == ProposalType.Flexible
            ? new ProposalContent { Currency = currency, Mode = ProposalConsts.Lines, Budget = [new LineText(), new LineText()] }
            : new ProposalContent { Currency = currency, Years = [new YearText(), new YearText(), new YearText()] });
        return proposal;
    }

    /// <summary>Keeps what is typed, half-filled or wrong as it may be. Errors: <c>proposal.not-writable</c>, <c>proposal.unknown-key</c> for the money of another kind of proposal.</summary>
    public void Write(ProposalContent content)
    {
        if (!ProposalTransitions.IsWritable(State)) throw new BusinessException(ProposalErrors.NotWritable);
        if (content.IsFlexible() != (Type == ProposalType.Flexible)) throw new BusinessException(ProposalErrors.UnknownKey).ForField("mode");
        Fill(content);
    }

    /// <summary>Keeps answers to the open round, half-filled as they may be. Errors: <c>proposal.not-writable</c>, <c>proposal.no-such-question</c>.</summary>
    public void AnswerRound(IReadOnlyList<string> answers)
    {
        var round = OpenRound ?? throw new BusinessException(ProposalErrors.NotWritable);
        if (answers.Count != round.QuestionCount) throw new BusinessException(ProposalErrors.NoSuchQuestion);
        round.Answer([.. answers.Select(a => a.Trim())]);
    }

    /// <summary>Hands it to the team. The caller has checked the content against <see cref="SubmissionRules"/>.</summary>
    /// <remarks>Errors: <c>wrong-state</c>, <c>invalid</c> for an incomplete check, <c>proposal.answer-required</c> for an unanswered question.</remarks>
    public void Submit(SubmissionCheck check, Guid by, DateTime at, DateOnly dueOn)
    {
        var next = ProposalTransitions.Table.Next(State, ProposalAction.Submit);
        if (!check.IsComplete) throw new BusinessException(CommonErrors.Invalid);
        if (OpenRound is { } round)
        {
            if (!round.IsAnswered) throw new BusinessException(ProposalErrors.AnswerRequired);
            round.Close(at);
        }

        Sent = Sealed.Of(check.Content);
        Currency = check.Currency;
        StartsOn = check.StartsOn;
        Months = check.Months;
        SetYears(check.YearsMinor);
        SubmittedAtUtc = at;
        SubmittedBy = by;
        Enter(next, at, dueOn);
    }

    /// <summary>The partner takes it back, any time before the decision. Errors: <c>wrong-state</c>.</summary>
    public void Withdraw(DateTime at) => Enter(ProposalTransitions.Table.Next(State, ProposalAction.Withdraw), at, null);

    private void Fill(ProposalContent content)
    {
        Content = Sealed.Of(content);
        var hasMoney = content.IsFlexible()
            ? content.Budget.Any(l => l.Amount is { Length: > 0 })
            : content.Years.Any(y => y.Amount is { Length: > 0 } || y.Lines is { Count: > 0 });
        StepsDone = content.SectionKeys().Count(s => !string.IsNullOrWhiteSpace(content.TextOf(s))) + (hasMoney ? 1 : 0);
    }

    /// <summary>Rows are changed in place: a year has one row for life.</summary>
    private void SetYears(IReadOnlyList<long> asked)
    {
        years.RemoveAll(y => y.Year > asked.Count);
        for (var i = 0; i < asked.Count; i++)
        {
            if (years.SingleOrDefault(y => y.Year == i + 1) is { } known) known.Ask(asked[i]);
            else years.Add(new ProposalYear(i + 1, asked[i]));
        }
    }

    private void Enter(ProposalState state, DateTime at, DateOnly? dueOn)
    {
        State = state;
        StateSinceUtc = at;
        DueOn = dueOn;
    }
}
