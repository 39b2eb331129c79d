using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Paging;
using Grants.Kernel.Time;
using Grants.Proposals.Contracts;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application.Proposals;

/// <summary>What a partner does with its own proposals.</summary>
internal sealed class ProposalAppService(
    GrantsDbContext db,
    CurrentUser user,
    TimeProvider clock,
    IAudit audit,
    IVault vault,
    ICodes codes,
    IdempotencyScope idempotency,
    ProposalList list)
{
    private const string DefaultCurrency = "USD";

    public Task<Page<ProposalRowDto>> SearchAsync(SearchProposalsInput input, CancellationToken cancellationToken) =>
        list.PageAsync(isTeam: false, input, cancellationToken);

    public async Task<ProposalDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var proposal = await FindAsync(id, cancellationToken);
        var opened = await vault.OpenManyAsync(proposal.SealedRecords(), "proposal.own", cancellationToken);
        return new ProposalDto(
            proposal.Id,
            proposal.Code,
            proposal.Type.Name(),
            proposal.State.Name(),
            proposal.Version,
            ActionsOf(proposal),
            opened.Open(proposal, proposal.Content) ?? new ProposalContent(),
            proposal.RoundDtos(opened),
            proposal.YearDtos(withRecommended: false),
            proposal.Currency,
            proposal.SubmittedAtUtc,
            proposal.StateSinceUtc,
            proposal.DueOn,
            DecisionOf(proposal, opened));
    }

    public async Task<CreatedDto> CreateAsync(CreateProposalInput input, CancellationToken cancellationToken)
    {
        var currency = input.Currency ?? DefaultCurrency;
        if (!Currency.IsKnown(currency)) throw new BusinessException(ProposalErrors.CurrencyRequired).ForField("currency");
        var code = await codes.NextAsync(ProposalConsts.CodePrefix, Baghdad.Today(clock).Year, cancellationToken);
        var proposal = Proposal.Begin(OwnOrganisation, code, currency, user.Id, Now, TypeOf(input));
        db.Add(proposal);
        audit.Record("proposal.begun", proposal.Id);
        idempotency.Remember(proposal.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new CreatedDto(proposal.Id);
    }

    public async Task<SavedDto> WriteAsync(Guid id, long version, ProposalContent content, CancellationToken cancellationToken)
    {
        var proposal = await FindAsync(id, cancellationToken);
        FieldErrors.ThrowIfAny(SubmissionRules.CheckDraft(content));
        db.Expect(proposal, version);
        proposal.Write(content);
        return await SaveAsync(proposal, "proposal.draft-saved", cancellationToken);
    }

    public async Task<SavedDto> AnswerAsync(Guid id, long version, RoundAnswersInput input, CancellationToken cancellationToken)
    {
        var proposal = await FindAsync(id, cancellationToken);
        FieldErrors.ThrowIfAny([.. input.Answers.SelectMany((a, i) => FieldErrors.OfOptionalText(a, $"answers[{i}]"))]);
        db.Expect(proposal, version);
        proposal.AnswerRound(input.Answers);
        return await SaveAsync(proposal, "proposal.answers-saved", cancellationToken);
    }

    public async Task<SavedDto> SubmitAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var proposal = await FindAsync(id, cancellationToken);
        db.Expect(proposal, version);
        _ = ProposalTransitions.Table.Next(proposal.State, ProposalAction.Submit);
        var opened = await vault.OpenManyAsync(proposal.SealedRecords(), "proposal.submit", cancellationToken);
        var today = Baghdad.Today(clock);
        var check = SubmissionRules.Check(opened.Open(proposal, proposal.Content) ?? new ProposalContent(), today);
        FieldErrors.ThrowIfAny([.. check.Errors, .. MissingAnswers(proposal, opened)]);
        proposal.Submit(check, user.Id, Now, Baghdad.AddWorkingDays(today, ProposalConsts.ReviewWorkingDays));

        // Whoever gave it back has declared no conflict and reads on; waiting for a new declaration would stop it for ever.
        if (proposal.Rounds.Count > 0) proposal.StartReview(Now);
        return await SaveAsync(proposal, "proposal.submitted", cancellationToken);
    }

    public async Task<SavedDto> WithdrawAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var proposal = await FindAsync(id, cancellationToken);
        db.Expect(proposal, version);
        proposal.Withdraw(Now);
        return await SaveAsync(proposal, "proposal.withdrawn", cancellationToken);
    }

    private static ProposalType TypeOf(CreateProposalInput input) =>
        Enum.TryParse<ProposalType>(input.Type, ignoreCase: true, out var type) ? type : ProposalType.Core;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Guid OwnOrganisation => user.Required.OrganisationId ?? throw new NotFoundException();

    private Task<Proposal> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<Proposal>().SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);

    private static IEnumerable<FieldError> MissingAnswers(Proposal proposal, IOpenedVault opened)
    {
        if (proposal.OpenRound is not { } round) yield break;
        var answers = opened.Open(round, round.Answers) ?? [];
        for (var i = 0; i < round.QuestionCount; i++)
        {
            if (i >= answers.Count || answers[i].Length == 0) yield return new FieldError($"answers[{i}]", ProposalErrors.AnswerRequired);
        }
    }

    private static PartnerDecisionDto? DecisionOf(Proposal proposal, IOpenedVault opened) => proposal.Outcome is not { } outcome
        ? null
        : new PartnerDecisionDto(
            outcome.Name(),
            proposal.DecidedAtUtc!.Value,
            proposal.ApprovedMinor,
            outcome == DecisionOutcome.Declined ? opened.Open(proposal, proposal.DecisionNote) : null);

    /// <summary>What this person may do now; the client draws its buttons from it.</summary>
    private List<string> ActionsOf(Proposal proposal)
    {
        var actions = new List<string>();
        if (ProposalTransitions.IsWritable(proposal.State) && user.Holds(ProposalsPermissions.Proposal.Write))
        {
            actions.Add("write");
            if (proposal.OpenRound is not null) actions.Add("answer");
        }

        if (!user.Holds(ProposalsPermissions.Proposal.Submit)) return actions;
        actions.AddRange(new[] { ProposalAction.Submit, ProposalAction.Withdraw }
            .Where(a => ProposalTransitions.Table.Allows(proposal.State, a))
            .Select(a => a.Name()));
        return actions;
    }

    private async Task<SavedDto> SaveAsync(Proposal proposal, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, proposal.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new SavedDto(proposal.Version, Now);
    }
}
