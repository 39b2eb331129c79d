using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Verification;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.EntityFrameworkCore;

/// <summary>Referees and reasons: for those who work on the case, like its sealed part.</summary>
internal static class VerificationModel
{
    public static void Configure(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<Referee>(e =>
        {
            e.ToTable("case_referees");
            e.HasScope(r => context.ScopeSystem
                || context.Set<EmergencyCase>().Any(c => c.Id == r.CaseId && c.Members.Any(m => m.UserId == context.ScopeUser && m.EndedAt == null)));
            e.Property(x => x.CodeIndex).HasMaxLength(BlindIndex.Size);
            e.Property(x => x.Note).IsSealed("case.referee-note");
            e.Ignore(x => x.IsPositive);
            e.HasIndex(x => x.CodeIndex).IsUnique();
            e.HasIndex(x => x.CaseId);
        });
        builder.Entity<VerificationReason>(e =>
        {
            e.ToTable("case_reasons");
            e.HasScope(r => context.ScopeSystem
                || context.Set<EmergencyCase>().Any(c => c.Id == r.CaseId && c.Members.Any(m => m.UserId == context.ScopeUser && m.EndedAt == null)));
            e.Property(x => x.Text).IsSealed("case.reason");
            e.HasIndex(x => x.CaseId).IsUnique();
        });
    }
}
