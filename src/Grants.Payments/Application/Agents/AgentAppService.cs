using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Idempotency;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;
using Grants.Payments.Application.Payees;
using Grants.Payments.Domain.Agents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.Application.Agents;

/// <summary>Records, changes, checks and ends cash agents.</summary>
internal sealed class AgentAppService(GrantsDbContext db, CurrentUser user, TimeProvider clock, IAudit audit, IdempotencyScope idempotency, ISignedActs signed)
{
    public async Task<CreatedDto> RecordAsync(AgentInput input, CancellationToken cancellationToken)
    {
        var codes = await db.Set<CashAgent>().Select(a => a.Code).ToListAsync(cancellationToken);
        var agent = CashAgent.Record(AgentCodes.Next(codes), ToProfile(input), user.Id, Now);
        db.Add(agent);
        await signed.SignAsync("agent.recorded", Guid.Empty, new { agent.Code, agent.DetailsVersion }, cancellationToken);
        idempotency.Remember(agent.Id);
        await SaveAsync(agent, "agent.recorded", cancellationToken);
        return new CreatedDto(agent.Id);
    }

    public async Task ChangeAsync(Guid id, AgentInput input, long version, CancellationToken cancellationToken)
    {
        var agent = await LoadAsync(id, version, cancellationToken);
        agent.Change(ToProfile(input), user.Id, Now);
        await signed.SignAsync("agent.changed", agent.Id, new { agent.Code, agent.DetailsVersion, version }, cancellationToken);
        await SaveAsync(agent, "agent.changed", cancellationToken);
    }

    public async Task VerifyAsync(Guid id, NoteInput input, long version, CancellationToken cancellationToken)
    {
        var agent = await LoadAsync(id, version, cancellationToken);
        agent.Verify(user.Id, Now, input.Note);
        await signed.SignAsync("agent.verified", agent.Id, new { agent.Code, agent.DetailsVersion, version }, cancellationToken);
        await SaveAsync(agent, "agent.verified", cancellationToken);
    }

    public async Task RejectAsync(Guid id, NoteInput input, long version, CancellationToken cancellationToken)
    {
        var agent = await LoadAsync(id, version, cancellationToken);
        agent.Reject(user.Id, Now, input.Note);
        await SaveAsync(agent, "agent.rejected", cancellationToken);
    }

    public async Task EndAsync(Guid id, NoteInput input, long version, CancellationToken cancellationToken)
    {
        var agent = await LoadAsync(id, version, cancellationToken);
        agent.End(user.Id, Now, input.Note);
        await SaveAsync(agent, "agent.ended", cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A licence that is over already is refused here, while the paper is at hand.</summary>
    private CashAgentProfile ToProfile(AgentInput input)
    {
        if (input.LicenceValidUntil < Baghdad.DayOf(Now)) throw new BusinessException(AgentErrors.LicencePast).ForField("licenceValidUntil");
        return new CashAgentProfile(
            new CashAgentDetails(input.Name.Trim(), input.LicenceNumber.Trim(), input.Contact.Trim()), input.LicenceValidUntil, input.Currencies, input.Governorates);
    }

    private async Task<CashAgent> LoadAsync(Guid id, long version, CancellationToken cancellationToken)
    {
        var agent = await db.Set<CashAgent>().SingleOrNotFoundAsync(a => a.Id == id, cancellationToken);
        db.Expect(agent, version);
        return agent;
    }

    private async Task SaveAsync(CashAgent agent, string act, CancellationToken cancellationToken)
    {
        audit.Record(act, agent.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}
