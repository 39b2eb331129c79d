using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Domain.Notices;
using Grants.Protection.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.EntityFrameworkCore;

/// <summary>What goes to the whole network, and what each partner has for the day it becomes dangerous.</summary>
internal static class NetworkModel
{
    public static void Configure(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<SafetyNotice>(e =>
        {
            e.ToTable("safety_notices");
            e.HasScope(_ => context.ScopeAll || context.ScopeOrganisation != Guid.Empty);
            e.Property(x => x.Texts).IsSealed("safety-notice.texts");
            e.HasIndex(x => x.EndsOn);
        });
        builder.Entity<NoticeSeen>(e =>
        {
            e.ToTable("safety_notices_seen");
            e.HasScope(s => context.ScopeSystem || s.UserId == context.ScopeUser);
            e.HasIndex(x => new { x.NoticeId, x.UserId }).IsUnique();
        });
        builder.Entity<SafetyPlan>(e =>
        {
            e.ToTable("safety_plans");
            e.HasScope(p => context.ScopeSystem || context.ScopeTeam || p.PartnerId == context.ScopeOrganisation);
            e.Property(x => x.Content).IsSealed("safety-plan.content");
            e.HasIndex(x => x.PartnerId).IsUnique();
            e.HasIndex(x => x.ReviewOn);
        });
    }
}
