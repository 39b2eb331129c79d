using Grants.Identity.Contracts;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Scoping;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Paging;
using Grants.Payments.Contracts;
using Grants.Payments.Domain.Agents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Agents;

/// <summary>Shows cash agents.</summary>
internal sealed class AgentReader(GrantsDbContext db, CurrentUser user, TimeProvider clock, IVault vault, IUserDirectory people)
{
    /// <summary>All agents: a programme has a handful.</summary>
    public async Task<AgentListDto> ListAsync(CancellationToken cancellationToken)
    {
        var agents = await db.Set<CashAgent>().AsNoTracking().IgnoreAutoIncludes().OrderBy(a => a.Code).Take(Page.CountLimit).ToListAsync(cancellationToken);
        return new AgentListDto([.. agents.Select(ToRow)], user.Holds(AgentPermissions.Record) ? [AgentActions.Add] : []);
    }

    public async Task<AgentDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var agent = await db.Set<CashAgent>().AsNoTracking().SingleOrNotFoundAsync(a => a.Id == id, cancellationToken);
        var names = await people.UserNamesAsync([.. agent.Acts.Select(a => a.By).Distinct()], cancellationToken);
        var (actions, blocked) = AgentActions.Of(agent, user);
        return new AgentDto(
            ToRow(agent), agent.Version, [.. agent.Acts.OrderBy(a => a.Number).Select(a => new AgentActDto(a.Kind.ToString(), names.GetValueOrDefault(a.By, "?"), a.At))],
            actions, blocked);
    }

    /// <summary>Opens one; the reading is on record first.</summary>
    public async Task<AgentSecretsDto> RevealAsync(Guid id, CancellationToken cancellationToken)
    {
        var agent = await db.Set<CashAgent>().AsNoTracking().SingleOrNotFoundAsync(a => a.Id == id, cancellationToken);
        var opened = await vault.OpenManyAsync([agent], "agent.read", cancellationToken);
        var details = opened.Open(agent, agent.Details)!;
        return new AgentSecretsDto(details.Name, details.LicenceNumber, details.Contact, opened.Open(agent, agent.CheckNote), opened.Open(agent, agent.EndNote));
    }

    private AgentRowDto ToRow(CashAgent a) => new(
        a.Id, a.Code, a.State.ToString(), a.WhyNotUsable(clock.GetUtcNow().UtcDateTime), a.UsableFrom, a.Currencies.Split(' '), a.GovernorateCodes.Split(' '), a.LicenceValidUntil);
}
