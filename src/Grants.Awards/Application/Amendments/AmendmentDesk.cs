using Grants.Awards.Application.Budgets;
using Grants.Awards.Application.Granting;
using Grants.Awards.Domain.Amendments;
using Grants.Awards.Domain.Granting;
using Grants.Funding.Contracts;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Grants.Awards.Application.Amendments;

/// <summary>The team, and for more money the donor, decide on a request. Approval changes the terms, the ledger and the paper in one save.</summary>
internal sealed class AmendmentDesk(
    GrantsDbContext db, CurrentUser user, CurrentScope scope, TimeProvider clock, IAudit audit, IVault vault, IFunds funds, ILedger ledger, IUserDirectory people,
    BudgetNews news, AddendumWriter writer, ISignedActs signed, IPartners partners, GrantCommitments commitments)
{
    public const string Approved = "amendment-approved";
    public const string Declined = "amendment-declined";
    public const string Returned = "amendment-returned";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<AmendmentChangedDto> ReturnAsync(Guid id, AmendmentTextInput input, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        amendment.Return(input.Text, Now);
        await news.TellLeadsAsync(amendment.OrganisationId, Returned, amendment.Id, amendment.GrantCode, cancellationToken);
        return await SaveAsync(amendment, "amendment.returned", cancellationToken);
    }

    public async Task<AmendmentChangedDto> DeclineAsync(Guid id, AmendmentTextInput input, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        amendment.Decline(input.Text, user.Id, Now);
        await SignAsync(amendment, "amendment.declined", version, cancellationToken);
        await news.TellLeadsAsync(amendment.OrganisationId, Declined, amendment.Id, amendment.GrantCode, cancellationToken);
        return await SaveAsync(amendment, "amendment.declined", cancellationToken);
    }

    /// <summary>Open funds in the grant's currency, with what is free in each.</summary>
    public async Task<IReadOnlyList<TopUpFundDto>> FundsAsync(Guid id, CancellationToken cancellationToken)
    {
        var amendment = await db.Set<Amendment>().AsNoTracking().SingleOrNotFoundAsync(a => a.Id == id, cancellationToken);
        var rows = await funds.Rows.Where(f => f.IsOpen && f.Currency == amendment.Currency).OrderBy(f => f.Code).ToListAsync(cancellationToken);
        var balances = await ledger.BalancesAsync([.. rows.Select(f => f.Id)], cancellationToken);
        return [.. rows.Select(f => new TopUpFundDto(f.Id, f.Code, f.DonorCode, balances.GetValueOrDefault(f.Id)?.FreeMinor ?? 0))];
    }

    public async Task<AmendmentChangedDto> AskDonorAsync(Guid id, AskDonorInput input, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        var fund = await funds.Rows.SingleOrDefaultAsync(f => f.Id == input.FundId && f.IsOpen && f.Currency == amendment.Currency, cancellationToken)
            ?? throw new BusinessException(AmendmentErrors.Fund).ForField("fundId");
        var grant = await db.Set<Grant>().AsNoTracking().SingleOrNotFoundAsync(g => g.Id == amendment.GrantId, cancellationToken);
        CheckPeriod(fund, amendment);
        await DemandForAsync(fund, grant, cancellationToken);
        amendment.AskDonor(fund.DonorId, fund.Id, input.Word, Now);
        return await SaveAsync(amendment, "amendment.donor-asked", cancellationToken);
    }

    /// <summary>The donor agrees to pay more; the team still decides.</summary>
    public async Task<AmendmentChangedDto> AgreeAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        amendment.DonorAgree(user.Id, Now);
        await SignAsync(amendment, "amendment.donor-agreed", version, cancellationToken);
        return await SaveAsync(amendment, "amendment.donor-agreed", cancellationToken);
    }

    /// <summary>Applies the change. Errors: <c>amendment.other-terms</c> when the terms changed since it was sent, <c>amendment.donor-first</c>, <c>same-person</c>.</summary>
    public async Task<AmendmentChangedDto> ApproveAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var amendment = await LoadAsync(id, version, cancellationToken);
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == amendment.GrantId, cancellationToken);
        var opened = await vault.OpenManyAsync([.. grant.Lines], "amendment.approve", cancellationToken);
        var names = grant.Lines.ToDictionary(l => l.Id, l => opened.Open(l, l.Name));
        var leads = await people.InOrganisationAsync(grant.OrganisationId, Roles.PartnerLead, cancellationToken);
        amendment.Approve(writer.Write(amendment, grant, names, leads is [var lead, ..] ? lead.Language : Languages.Default), user.Id, Now);
        var topUp = amendment is { AskedFundId: { } fundId, AskedDonorId: { } donorId } ? GrantFund.Of(fundId, donorId, 0) : null;
        var deltas = grant.Amend(amendment, topUp, user.Id, Now, Baghdad.Today(clock));
        foreach (var delta in deltas) await PostAsync(grant, amendment, delta, cancellationToken);
        await commitments.ReplanAsync(grant, amendment.Id, cancellationToken);
        await SignAsync(amendment, "amendment.approved", version, cancellationToken);
        await news.TellLeadsAsync(amendment.OrganisationId, Approved, amendment.Id, amendment.GrantCode, cancellationToken);
        return await SaveAsync(amendment, "amendment.approved", cancellationToken);
    }

    private async Task PostAsync(Grant grant, Amendment amendment, FundDelta delta, CancellationToken cancellationToken)
    {
        using var system = scope.AsSystem("amendment");
        var act = new LedgerAct(delta.FundId, grant.Id, amendment.Id, new Amount(Math.Abs(delta.Minor), grant.Currency));
        if (delta.Minor < 0)
        {
            await ledger.ReleaseAsync(act, cancellationToken);
            return;
        }

        var years = new YearPart(amendment.AddsOn.Year, delta.Minor);
        await ledger.CommitAsync(act with { Years = [years], Purpose = await PurposeAsync(grant, cancellationToken) }, cancellationToken);
    }

    /// <summary>A fund cannot pay on a day before it begins or after it has ended.</summary>
    private static void CheckPeriod(FundRow fund, Amendment amendment)
    {
        if (amendment.AddsOn < fund.StartsOn || amendment.AddsOn > fund.EndsOn) throw new BusinessException(AmendmentErrors.FundPeriod).ForField("fundId");
    }

    /// <summary>Asked before the donor is, so that nobody agrees to what the fund's own terms forbid. A fund that pays the grant already has been held against its ring-fence.</summary>
    private async Task DemandForAsync(FundRow fund, Grant grant, CancellationToken cancellationToken)
    {
        var purpose = await PurposeAsync(grant, cancellationToken);
        try
        {
            purpose.DemandWithin(grant.Funds.Any(f => f.FundId == fund.Id) ? null : fund.Pillar, FundRestrictions.Read(fund.Restrictions));
        }
        catch (BusinessException e)
        {
            throw e.ForField("fundId");
        }
    }

    private async Task<CommitmentPurpose> PurposeAsync(Grant grant, CancellationToken cancellationToken)
    {
        var partner = await partners.FindAsync(grant.OrganisationId, cancellationToken) ?? throw new NotFoundException();
        return new CommitmentPurpose(null, partner.Governorates, partner.IsCommunityLed, partner.IsRural, [.. grant.Lines.Select(l => l.Category).Distinct()]);
    }

    /// <summary>The paper's hash stands for lines and days, which totals do not show.</summary>
    private Task SignAsync(Amendment amendment, string act, long version, CancellationToken cancellationToken) => signed.SignAsync(
        act,
        amendment.Id,
        new { amendment.GrantCode, Kind = amendment.Kind.ToString(), amendment.MadeAgainst, amendment.Before.TotalMinor, AfterMinor = amendment.After.TotalMinor, amendment.AskedFundId, amendment.AddendumHash, version },
        cancellationToken);

    private async Task<Amendment> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var amendment = await db.Set<Amendment>().SingleOrNotFoundAsync(a => a.Id == id && a.State != AmendmentState.Draft, cancellationToken);
        db.Expect(amendment, version);
        return amendment;
    }

    private async Task<AmendmentChangedDto> SaveAsync(Amendment amendment, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, amendment.Id, amendment.GrantId);
        await db.SaveChangesAsync(cancellationToken);
        return new AmendmentChangedDto(amendment.Id, amendment.State.ToString(), amendment.Version);
    }
}
