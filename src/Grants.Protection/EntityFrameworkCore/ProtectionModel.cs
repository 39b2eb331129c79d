using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Files;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Alerts;
using Grants.Protection.Domain.Cases;
using Grants.Protection.Domain.Decisions;
using Grants.Protection.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.EntityFrameworkCore;

/// <summary>Maps this module's entities in the enclave's database. Who is not assigned sees nothing: being staff is no reason.</summary>
internal static class ProtectionModel
{
    public static void Configure(ModelBuilder builder, GrantsDbContext context)
    {
        ConfigureCases(builder, context);
        VerificationModel.Configure(builder, context);
        IncidentModel.Configure(builder, context);
        NetworkModel.Configure(builder, context);
        AccessModel.Configure(builder, context);
        builder.Entity<CaseDocument>(e =>
        {
            e.ToTable("case_documents");
            e.HasScope(d => context.ScopeSystem
                || context.Set<EmergencyCase>().Any(c => c.Id == d.CaseId && c.Members.Any(m => m.UserId == context.ScopeUser && m.EndedAt == null)));
            e.Property(x => x.Content).IsSealed("case.document");
            e.HasIndex(x => x.CaseId).IsUnique();
        });
        builder.HasFileScope(owner => context.ScopeSystem
            || context.Set<EmergencyCase>().Any(c => c.Id == owner && c.Members.Any(m => m.UserId == context.ScopeUser && m.EndedAt == null)));
        builder.Entity<DecisionProof>(e =>
        {
            e.ToTable("decision_proofs");
            e.HasScope(p => context.ScopeSystem);
            e.Property(x => x.Line).HasMaxLength(ProtectionConsts.ProofLength);
            e.HasIndex(x => x.CaseId);
        });
        builder.Entity<Alert>(e =>
        {
            e.ToTable("alerts");
            e.HasScope(a => context.ScopeSystem || a.UserId == context.ScopeUser);
            e.HasIndex(x => new { x.CaseId, x.Kind, x.UserId }).IsUnique();
            e.HasIndex(x => new { x.UserId, x.SeenAt });
        });
        builder.Entity<DutyShift>(e =>
        {
            e.ToTable("duty_shifts");
            e.HasStaffScope(context);
            e.HasIndex(x => x.Until);
        });
    }

    /// <summary>The clear part: for the lead, for those who work on it, for those who were alerted as long as nobody does, and for who asked.</summary>
    private static void ConfigureCases(ModelBuilder builder, GrantsDbContext context) => builder.Entity<EmergencyCase>(e =>
    {
        e.ToTable("cases");
        e.HasScope(c => context.ScopeSystem || context.ScopeLeads || c.OpenedBy == context.ScopeUser
            || c.Members.Any(m => m.UserId == context.ScopeUser && m.EndedAt == null)
            || (!c.Members.Any(m => m.EndedAt == null) && context.Set<Alert>().Any(a => a.CaseId == c.Id && a.UserId == context.ScopeUser)));
        e.Property(x => x.Code).HasMaxLength(ProtectionConsts.CodeLength);
        e.HasIndex(x => x.Code).IsUnique();
        e.HasIndex(x => new { x.State, x.OpenedAt });
        e.HasIndex(x => x.OpenedBy);
        e.OwnsMany(x => x.Needs, n =>
        {
            n.ToTable("case_needs");
            n.WithOwner().HasForeignKey("CaseId");
            n.HasKey(x => x.Id);
        });
        e.Ignore(x => x.Decision);
        e.OwnsMany(x => x.Decisions, d =>
        {
            d.ToTable("case_decisions");
            d.WithOwner().HasForeignKey("CaseId");
            d.HasKey(x => x.Id);
            d.Ignore(x => x.Total);
            d.Property(x => x.Currency).HasMaxLength(Currency.CodeLength);
            d.Property(x => x.FundCode).HasMaxLength(ProtectionConsts.OtherCodeLength);
            d.Property(x => x.PartnerCode).HasMaxLength(ProtectionConsts.OtherCodeLength);
            d.Property(x => x.EndedBecause).HasMaxLength(ProtectionConsts.ReasonCodeLength);
            d.OwnsMany(x => x.Needs, n =>
            {
                n.ToTable("case_decision_needs");
                n.WithOwner().HasForeignKey("DecisionId");
                n.HasKey(x => x.Id);
            });
        });
        e.OwnsMany(x => x.CheckIns, i =>
        {
            i.ToTable("case_check_ins");
            i.WithOwner().HasForeignKey("CaseId");
            i.HasKey(x => x.Id);
            i.HasIndex(x => x.DueAt);
        });
        e.OwnsMany(x => x.Members, m =>
        {
            m.ToTable("case_members");
            m.WithOwner().HasForeignKey("CaseId");
            m.HasKey(x => x.Id);
            m.HasIndex(x => x.UserId);
        });
    });
}
