using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Domain.Reviews;

/// <summary>One person's reading of a proposal: first the declaration on conflicts of interest, then the scorecard. Only staff see it.</summary>
internal sealed class ProposalReview : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private readonly List<CriterionScore> scores = [];

    private ProposalReview()
    {
    }

    public Guid ProposalId { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public Guid OfficerId { get; private set; }

    public bool HasConflict { get; private set; }

    /// <summary>What the conflict is, in the officer's words.</summary>
    public Sealed<string>? ConflictNote { get; private set; }

    public DateTime DeclaredAtUtc { get; private set; }

    public DateTime? ScoredAtUtc { get; private set; }

    public IReadOnlyList<CriterionScore> Scores => scores;

    /// <summary>Comments are private to staff.</summary>
    public Sealed<string>? Comment { get; private set; }

    public bool IsScored => ScoredAtUtc is not null;

    /// <summary>Declares once; a declared conflict bars this person for good.</summary>
    public static ProposalReview Declare(Proposal proposal, bool hasConflict, string? note, Guid by, DateTime at) => new()
    {
        ProposalId = proposal.Id,
        OrganisationId = proposal.OrganisationId,
        OfficerId = by,
        HasConflict = hasConflict,
        ConflictNote = Sealed.Text(note),
        DeclaredAtUtc = at,
    };

    /// <summary>Scores every criterion from 1 to 5. Errors: <c>proposal.conflict</c>, <c>wrong-state</c>, <c>proposal.score-required</c>.</summary>
    public void Score(IReadOnlyDictionary<string, int> given, string? comment, ProposalState state, DateTime at)
    {
        DemandNoConflict();
        if (state != ProposalState.InReview) throw new BusinessException(CommonErrors.WrongState);
        foreach (var key in ProposalConsts.Criteria)
        {
            if (!given.TryGetValue(key, out var score) || score is < CriterionScore.Lowest or > CriterionScore.Highest)
                throw new BusinessException(ProposalErrors.ScoreRequired).ForField($"scores.{key}");
        }

        foreach (var key in ProposalConsts.Criteria)
        {
            if (scores.SingleOrDefault(s => s.Key == key) is { } known) known.Change(given[key]);
            else scores.Add(new CriterionScore(key, given[key]));
        }

        Comment = Sealed.Text(comment);
        ScoredAtUtc = at;
    }

    /// <summary>Errors: <c>proposal.conflict</c>.</summary>
    public void DemandNoConflict()
    {
        if (HasConflict) throw new BusinessException(ProposalErrors.Conflict);
    }
}

/// <summary>One line of the scorecard.</summary>
internal sealed class CriterionScore
{
    public const int Lowest = 1;
    public const int Highest = 5;

    private CriterionScore()
    {
    }

    public CriterionScore(string key, int score)
    {
        Key = key;
        Score = score;
    }

    public string Key { get; private set; } = string.Empty;

    public int Score { get; private set; }

    internal void Change(int score) => Score = score;
}
