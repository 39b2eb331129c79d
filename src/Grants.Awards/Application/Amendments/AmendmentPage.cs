using Grants.Awards.Contracts;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Paging;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Amendments;

/// <summary>Lists requests and puts together one for its reader. A donor reads the figures and the team's word, not the partner's own words.</summary>
internal sealed class AmendmentPage(GrantsDbContext db, CurrentUser user, CurrentScope scope, IVault vault, IFunds funds, IUserDirectory people)
{
    /// <summary>What waits for the team, for safety first, then the oldest; for partner and donor all of theirs, newest first; of one grant all.</summary>
    public async Task<IReadOnlyList<AmendmentRowDto>> ListAsync(Guid? grantId, CancellationToken cancellationToken)
    {
        var isStaff = scope.Value.Kind == ScopeKind.Staff;
        var rows = db.Set<Amendment>().AsNoTracking();
        if (isStaff) rows = rows.Where(a => a.State != AmendmentState.Draft);
        if (grantId is { } grant) rows = rows.Where(a => a.GrantId == grant);
        else if (isStaff) rows = rows.Where(a => a.State == AmendmentState.Submitted);
        var ordered = isStaff && grantId is null
            ? rows.OrderByDescending(a => a.IsForSafety).ThenBy(a => a.SubmittedAt).ThenBy(a => a.Id)
            : rows.OrderByDescending(a => a.StateSince).ThenByDescending(a => a.Id);
        var found = await ordered.Take(Page.Size).ToListAsync(cancellationToken);
        return [.. found.Select(a => new AmendmentRowDto(
            a.Id, a.GrantId, a.GrantCode, a.PartnerCode, a.Kind.ToString(), a.State.ToString(), a.IsForSafety, a.AskedAt is not null, a.DonorAgreedAt is not null,
            a.Currency, a.Change.AddMinor - a.Change.ReduceMinor, a.SubmittedAt, a.StateSince))];
    }

    public async Task<AmendmentDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var isStaff = scope.Value.Kind == ScopeKind.Staff;
        var isDonor = scope.Value.Kind == ScopeKind.Donor;
        var amendment = await db.Set<Amendment>().AsNoTracking()
            .SingleOrNotFoundAsync(a => a.Id == id && (!isStaff || a.State != AmendmentState.Draft), cancellationToken);
        var grant = await GrantAsync(amendment, cancellationToken);
        var opened = await vault.OpenManyAsync(isDonor ? [amendment] : [amendment, .. grant.Lines], "amendment.read", cancellationToken);
        var names = isDonor ? [] : grant.Lines.ToDictionary(l => l.Id, l => opened.Open(l, l.Name));
        var (before, after) = Differences.TermsOf(amendment, grant);
        var isOpen = amendment.State is AmendmentState.Submitted;
        var isStale = isOpen && amendment.MadeAgainst != grant.TermsNumber;
        var blocked = !isOpen ? null : isStale ? AmendmentErrors.OtherTerms : amendment.NeedsDonor && amendment.DonorAgreedBy is null ? AmendmentErrors.DonorFirst : null;
        return new AmendmentDto(
            amendment.Id,
            amendment.GrantId,
            amendment.GrantCode,
            amendment.PartnerCode,
            amendment.Kind.ToString(),
            amendment.State.ToString(),
            amendment.IsForSafety,
            amendment.Currency,
            amendment.MadeAgainst,
            grant.TermsNumber,
            isStale,
            WrittenOf(amendment.Change),
            Differences.Of(before, after, names),
            isDonor ? null : opened.Open(amendment, amendment.Reason),
            isDonor ? null : opened.Open(amendment, amendment.Answer),
            scope.Value.Kind == ScopeKind.Partner ? null : opened.Open(amendment, amendment.WordToDonor),
            scope.Value.Kind == ScopeKind.Partner ? null : await FundCodeAsync(amendment.AskedFundId, cancellationToken),
            amendment.SubmittedAt,
            amendment.AskedAt,
            amendment.DonorAgreedAt,
            amendment.DecidedAt,
            isStaff && amendment.DecidedBy is { } by ? (await people.UserNamesAsync([by], cancellationToken)).GetValueOrDefault(by) : null,
            isDonor ? null : AddendumOf(amendment, opened),
            amendment.Version,
            ActionsOf(amendment, blocked),
            user.Holds(FlexPermissions.Amendment.Decide) ? blocked : null);
    }

    /// <summary>A donor that is asked for the first time does not see the grant yet; the difference is all it reads of it.</summary>
    private async Task<Grant> GrantAsync(Amendment amendment, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("amendment-terms");
        return await db.Set<Grant>().AsNoTracking().AsSplitQuery().SingleOrNotFoundAsync(g => g.Id == amendment.GrantId, cancellationToken);
    }

    private async Task<string?> FundCodeAsync(Guid? id, CancellationToken cancellationToken) =>
        id is null ? null : await funds.Rows.Where(f => f.Id == id).Select(f => f.Code).SingleOrDefaultAsync(cancellationToken);

    private static WrittenChangeDto WrittenOf(TermsChange change) => new(
        [.. change.Lines.Select(l => new AmountOfLineDto(l.LineId, l.AmountMinor))],
        change.EndsOn,
        [.. change.Days.Select(d => new DayInput(d.TrancheId, d.DueOn))],
        change.AddMinor + change.ReduceMinor,
        change.AddOn);

    private static AddendumDto? AddendumOf(Amendment amendment, IOpenedVault opened) => opened.Open(amendment, amendment.Addendum) is not { } text
        ? null
        : new AddendumDto(
            text.Language, text.Title, text.FromVersion, text.ToVersion, text.Paragraphs,
            [.. text.Rows.Select(r => new AddendumRowDto(r.What, r.Before, r.After))], amendment.AddendumHash!);

    private List<string> ActionsOf(Amendment amendment, string? blocked)
    {
        var actions = new List<string>();
        Add("write", AmendmentAction.Write, FlexPermissions.Amendment.Write);
        Add("submit", AmendmentAction.Submit, FlexPermissions.Amendment.Write);
        Add("withdraw", AmendmentAction.Withdraw, FlexPermissions.Amendment.Write);
        Add("return", AmendmentAction.Return, FlexPermissions.Amendment.Review);
        Add("askDonor", AmendmentAction.AskDonor, FlexPermissions.Amendment.Decide, amendment.NeedsDonor && amendment.DonorAgreedBy is null);
        Add("agree", AmendmentAction.DonorAgree, FlexPermissions.Amendment.Agree, amendment is { AskedDonorId: not null, DonorAgreedBy: null });
        Add("refuse", AmendmentAction.Decline, FlexPermissions.Amendment.Agree, amendment is { AskedDonorId: not null, DonorAgreedBy: null });
        Add("approve", AmendmentAction.Approve, FlexPermissions.Amendment.Decide, blocked is null);
        Add("decline", AmendmentAction.Decline, FlexPermissions.Amendment.Decide);
        return actions;

        void Add(string name, AmendmentAction action, string permission, bool isPossible = true)
        {
            if (isPossible && user.Holds(permission) && AmendmentTransitions.Table.Allows(amendment.State, action)) actions.Add(name);
        }
    }
}
