using Grants.Awards.Application.Agreements;
using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Granting;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.Codes;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Permissions;
using Grants.Notifications.Contracts;
using Grants.Partners.Contracts;
using Grants.Proposals.Contracts;

namespace Grants.Awards.Application.Granting;

/// <summary>Makes the grant, its commitment in the ledger and its agreement from a donor's decision, all in the decision's own transaction.</summary>
internal sealed class GrantDrafting(
    GrantsDbContext db,
    CurrentScope scope,
    ICodes codes,
    IPartners partners,
    IUserDirectory people,
    GrantCommitments commitments,
    IInbox inbox,
    AgreementWriter writer,
    IAudit audit)
{
    /// <summary>Adds tracked entities; the caller saves.</summary>
    public async Task<Grant> DraftAsync(ProposalApproved decision, CancellationToken cancellationToken)
    {
        // The decider belongs to a donor and sees neither partner people nor the ledger's other side.
        using var system = scope.AsSystem("grant-drafting");
        var partner = await partners.FindAsync(decision.OrganisationId, cancellationToken) ?? throw new NotFoundException();
        var grant = Grant.Draft(new GrantTerms(
            await codes.NextAsync(AwardsConsts.CodePrefix, decision.At.Year, cancellationToken),
            decision.OrganisationId,
            partner.Code,
            decision.ProposalId,
            decision.Currency,
            [.. decision.Years.Select(y => GrantYear.Of(y.Year, y.AmountMinor))],
            [.. decision.Funds.Select(f => GrantFund.Of(f.FundId, decision.DonorId, f.AmountMinor))],
            decision.StartsOn,
            decision.RecommendedBy,
            decision.DecidedBy,
            decision.At)
        {
            Months = decision.Months,
            Lines = [.. decision.Budget.Select(l => new LineOfTerms(l.Name, l.Category, l.AmountMinor))],
        });

        // Flexible money waits for its plan; then the agreement is offered.
        IReadOnlyList<UserRef> leads = grant.Kind == GrantKind.Flexible ? [] : await people.InOrganisationAsync(decision.OrganisationId, Roles.PartnerLead, cancellationToken);
        if (grant.Kind == GrantKind.Core) grant.OfferAgreement(writer.Write(grant, leads is [var lead, ..] ? lead.Language : Languages.Default));
        db.Add(grant);

        await commitments.MakeAsync(grant, partner, decision.Pillar, decision.Categories, cancellationToken);
        foreach (var person in leads)
            inbox.Add(person.Id, HomeKinds.AgreementAccept, grant.Id, new Dictionary<string, string> { ["code"] = grant.Code });

        // Not about the proposal, though it came from it: whoever decided second there is told of the decision, not of what followed.
        audit.Record("grant.drafted", grant.Id);
        return grant;
    }
}
