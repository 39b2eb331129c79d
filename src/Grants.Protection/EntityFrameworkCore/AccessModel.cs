using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Access;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.EntityFrameworkCore;

/// <summary>Maps who reads what of others, and by what one person is known again.</summary>
internal static class AccessModel
{
    public static void Configure(ModelBuilder builder, GrantsDbContext context)
    {
        // Seen by who asked, by the lead, by those who work on the case, and by who was asked to agree.
        builder.Entity<BreakGlass>(e =>
        {
            e.ToTable("glasses");
            e.HasScope(g => context.ScopeSystem || context.ScopeLeads || g.AskedBy == context.ScopeUser
                || context.Set<EmergencyCase>().Any(c => c.Id == g.CaseId && c.Members.Any(m => m.UserId == context.ScopeUser && m.EndedAt == null))
                || context.Set<Alert>().Any(a => a.CaseId == g.CaseId && a.UserId == context.ScopeUser && a.Kind == AlertKind.GlassAsked));
            e.Ignore(x => x.OpenUntil);
            e.Property(x => x.CaseCode).HasMaxLength(ProtectionConsts.CodeLength);
            e.Property(x => x.Reason).IsSealed("case.glass-reason");
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.AskedAt);
        });
        builder.Entity<CaseMark>(e =>
        {
            e.ToTable("case_marks");
            e.HasScope(m => context.ScopeSystem);
            e.Property(x => x.Entry).HasMaxLength(BlindIndex.Size);
            e.HasIndex(x => x.CaseId);
            e.HasIndex(x => x.Entry);
        });
    }
}
