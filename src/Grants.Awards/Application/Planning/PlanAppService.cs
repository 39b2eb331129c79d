using Grants.Awards.Application.Agreements;
using Grants.Awards.Application.Granting;
using Grants.Awards.Contracts;
using Grants.Awards.Domain.Granting;
using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Localization;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Notifications.Contracts;

namespace Grants.Awards.Application.Planning;

/// <summary>The grants manager plans flexible instalments and offers the agreement; the team says what conditions are fulfilled or let go.</summary>
internal sealed class PlanAppService(
    GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IVault vault, IUserDirectory people, IInbox inbox, AgreementWriter writer, ISignedActs signed,
    GrantCommitments commitments)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<GrantChangedDto> PlanAsync(Guid id, PlanInput input, long version, CancellationToken cancellationToken) => ChangeAsync(
        id,
        version,
        "grant.planned",
        g =>
        {
            g.Plan([.. input.Instalments.Select((p, i) => new PlannedPart(
                p.DueOn,
                Typed.Minor(p.Amount, g.Currency, $"instalments[{i}].amount"),
                [.. (p.Conditions ?? []).Select(Enum.Parse<ConditionKind>)]))]);
            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>Writes the agreement in the partner's language and tells its leads.</summary>
    public Task<GrantChangedDto> OfferAsync(Guid id, long version, CancellationToken cancellationToken) => ChangeAsync(
        id,
        version,
        "agreement.offered",
        async g =>
        {
            var opened = await vault.OpenManyAsync([.. g.Lines], "agreement.write", cancellationToken);
            var leads = await people.InOrganisationAsync(g.OrganisationId, Roles.PartnerLead, cancellationToken);
            var language = leads is [var lead, ..] ? lead.Language : Languages.Default;
            g.OfferAgreement(writer.Write(g, language, g.Lines.ToDictionary(l => l.Id, l => opened.Open(l, l.Name) ?? "–")));

            // Until now the money was committed to the years of the plan proposed with the award.
            await commitments.ReplanAsync(g, g.Id, cancellationToken);
            foreach (var person in leads)
                inbox.Add(person.Id, HomeKinds.AgreementAccept, g.Id, new Dictionary<string, string> { ["code"] = g.Code });
        },
        cancellationToken);

    public Task<GrantChangedDto> MeetAsync(Guid id, Guid conditionId, ConditionInput input, long version, CancellationToken cancellationToken) => ChangeAsync(
        id,
        version,
        "condition.met",
        g =>
        {
            g.MeetCondition(conditionId, input.Note, user.Id, Now, Baghdad.Today(clock));
            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>A signed act: money may go out that the agreement made wait.</summary>
    public Task<GrantChangedDto> WaiveAsync(Guid id, Guid conditionId, ConditionInput input, long version, CancellationToken cancellationToken) => ChangeAsync(
        id,
        version,
        "condition.waived",
        g =>
        {
            g.WaiveCondition(conditionId, input.Note, user.Id, Now, Baghdad.Today(clock));
            return signed.SignAsync("condition.waived", g.Id, new { g.Code, conditionId, version }, cancellationToken);
        },
        cancellationToken);

    private async Task<GrantChangedDto> ChangeAsync(Guid id, long version, string act, Func<Grant, Task> change, CancellationToken cancellationToken)
    {
        var grant = await db.Set<Grant>().SingleOrNotFoundAsync(g => g.Id == id, cancellationToken);
        db.Expect(grant, version);
        await change(grant);
        audit.Record(act, grant.Id);
        await db.SaveChangesAsync(cancellationToken);
        return new GrantChangedDto(grant.Id, grant.State.ToString(), grant.Version);
    }
}
