using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Proposals.Domain.Proposals;

/// <content>What the team does.</content>
internal sealed partial class Proposal
{
    /// <summary>What each fund pays.</summary>
    public IReadOnlyList<ProposalPart> Parts => parts;

    /// <summary>Donor of every fund named. Its people see the proposal once it is theirs to decide.</summary>
    public Guid? DonorId { get; private set; }

    /// <summary>Field of work the team put it into, because one of its funds is ring-fenced.</summary>
    public string? Pillar { get; private set; }

    public Sealed<Recommendation>? Recommendation { get; private set; }

    public Guid? RecommendedBy { get; private set; }

    public DateTime? RecommendedAtUtc { get; private set; }

    public DateTime? SentToDonorAtUtc { get; private set; }

    public long RecommendedMinor => years.Sum(y => y.RecommendedMinor ?? 0);

    /// <summary>The parts in the order in which their funds pay.</summary>
    public IReadOnlyList<ProposalPart> OrderedParts() => [.. parts.OrderBy(p => p.Number)];

    /// <summary>The first officer without a conflict begins. Errors: <c>wrong-state</c>.</summary>
    public void StartReview(DateTime at) => Enter(ProposalTransitions.Table.Next(State, ProposalAction.StartReview), at, DueOn);

    /// <summary>Gives it back with all questions in one list, at most twice. Errors: <c>wrong-state</c>, <c>proposal.too-many-rounds</c>, <c>proposal.question-required</c>, <c>proposal.too-many-questions</c>.</summary>
    public void Return(IReadOnlyList<string> list, Guid by, DateTime at)
    {
        var next = ProposalTransitions.Table.Next(State, ProposalAction.Return);
        if (rounds.Count >= ProposalConsts.MaxRounds) throw new BusinessException(ProposalErrors.TooManyRounds).WithData("max", ProposalConsts.MaxRounds);
        var asked = list.Select(q => q.Trim()).Where(q => q.Length > 0).ToList();
        if (asked.Count == 0) throw new BusinessException(ProposalErrors.QuestionRequired).ForField("questions[0]");
        if (asked.Count > ProposalConsts.MaxQuestions)
            throw new BusinessException(ProposalErrors.TooManyQuestions).WithData("max", ProposalConsts.MaxQuestions);
        rounds.Add(new ProposalRound(OrganisationId, rounds.Count + 1, asked, by, at));
        Enter(next, at, null);
    }

    /// <summary>Writes the team's word with its author's name; may be written again until it is handed over.</summary>
    /// <remarks>Errors: <c>wrong-state</c>, <c>proposal.amount-above-asked</c>, <c>proposal.years-count</c>, <c>proposal.years-gap</c> and those of <see cref="PartRules"/>.</remarks>
    public void Recommend(IReadOnlyList<ChosenFund> funds, IReadOnlyList<long> amounts, Recommendation word, Guid by, DateTime at)
    {
        var next = ProposalTransitions.Table.Next(State, ProposalAction.Recommend);
        DemandYears(amounts, y => y.AskedMinor, ProposalErrors.AmountAboveAsked);
        PartRules.Demand(funds, this, amounts.Sum());
        foreach (var year in years) year.Recommend(amounts[year.Year - 1]);
        SetParts(funds);
        DonorId = funds[0].DonorId;
        Pillar = funds.Select(f => f.Pillar).FirstOrDefault(p => p is not null);
        Recommendation = Sealed.Of(word);
        RecommendedBy = by;
        RecommendedAtUtc = at;
        Enter(next, at, Baghdad.AddWorkingDays(Baghdad.DayOf(at), ProposalConsts.AnswerWorkingDays));
    }

    /// <summary>Hands it to the donor. Errors: <c>wrong-state</c>.</summary>
    public void SendToDonor(DateTime at)
    {
        Enter(ProposalTransitions.Table.Next(State, ProposalAction.SendToDonor), at, Baghdad.DayOf(at).AddDays(ProposalConsts.DonorDays));
        SentToDonorAtUtc = at;
    }

    /// <summary>Answers one question of the donor. Errors: <c>wrong-state</c>, <c>proposal.no-such-question</c>, <c>proposal.already-answered</c>.</summary>
    public void AnswerDonor(Guid questionId, string answer, Guid by, DateTime at)
    {
        _ = ProposalTransitions.Table.Next(State, ProposalAction.Answer);
        var question = questions.SingleOrDefault(q => q.Id == questionId) ?? throw new BusinessException(ProposalErrors.NoSuchQuestion);
        if (!question.IsOpen) throw new BusinessException(ProposalErrors.AlreadyAnswered);
        question.Reply(answer, by, at);
    }

    /// <summary>Rows are changed in place, as years are.</summary>
    private void SetParts(IReadOnlyList<ChosenFund> funds)
    {
        parts.RemoveAll(p => p.Number > funds.Count);
        for (var i = 0; i < funds.Count; i++)
        {
            var part = parts.SingleOrDefault(p => p.Number == i + 1);
            if (part is null) parts.Add(part = new ProposalPart(i + 1));
            part.Recommend(funds[i].Id, funds[i].PartMinor);
        }
    }

    /// <summary>One amount for each year, none above its limit, none after an empty one.</summary>
    private void DemandYears(IReadOnlyList<long> amounts, Func<ProposalYear, long> limit, string aboveCode)
    {
        if (amounts.Count != years.Count) throw new BusinessException(ProposalErrors.YearsCount).WithData("count", years.Count).ForField("years");
        for (var i = 0; i < amounts.Count; i++)
        {
            var year = years.Single(y => y.Year == i + 1);
            if (amounts[i] < 0 || amounts[i] > limit(year)) throw new BusinessException(aboveCode).ForField($"years[{i}].amount");
            if (amounts[i] == 0 && (i == 0 || amounts.Skip(i).Any(a => a > 0)))
                throw new BusinessException(ProposalErrors.YearsGap).ForField($"years[{i}].amount");
        }
    }
}
