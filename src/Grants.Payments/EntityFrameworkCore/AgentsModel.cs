using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Payments.Domain.Agents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Payments.EntityFrameworkCore;

/// <summary>Tables of cash agents.</summary>
internal static class AgentsModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context) => builder.Entity<CashAgent>(e =>
    {
        e.ToTable("cash_agents");
        e.HasStaffScope(context);
        e.Ignore(x => x.UsableFrom);
        e.HasIndex(x => x.Code).IsUnique();
        e.Property(x => x.Code).HasMaxLength(AgentConsts.CodeLength);
        e.Property(x => x.Currencies).HasMaxLength(AgentConsts.CurrenciesLength);
        e.Property(x => x.GovernorateCodes).HasMaxLength(AgentConsts.GovernoratesLength);
        e.Property(x => x.Details).IsSealed("agent.details").IsRequired();
        e.Property(x => x.CheckNote).IsSealed("agent.check-note");
        e.Property(x => x.EndNote).IsSealed("agent.end-note");
        e.OwnsMany(x => x.Acts, a =>
        {
            a.ToTable("cash_agent_acts");
            a.WithOwner().HasForeignKey("AgentId");
            a.HasKey("AgentId", nameof(CashAgentAct.Number));
            a.Property(x => x.Number).ValueGeneratedNever();
        });
        e.Navigation(x => x.Acts).UsePropertyAccessMode(PropertyAccessMode.Field);
    });
}
