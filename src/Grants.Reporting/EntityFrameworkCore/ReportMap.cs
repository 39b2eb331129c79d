using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Reporting.Domain;
using Grants.Reporting.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Reporting.EntityFrameworkCore;

/// <summary>Tables of reports. Answers and messages are owned, so nobody can read around the report's scope.</summary>
internal static class ReportMap
{
    public static void Map(ModelBuilder builder, GrantsDbContext context) => builder.Entity<Report>(e =>
    {
        e.ToTable("reports");
        e.HasScope(r => context.ScopeAll
            || r.OrganisationId == context.ScopeOrganisation
            || r.Donors.Any(d => d.DonorId == context.ScopeDonor));
        e.Property(r => r.GrantCode).HasMaxLength(ReportingConsts.CodeLength);
        e.Property(r => r.PartnerCode).HasMaxLength(ReportingConsts.CodeLength);
        e.HasIndex(r => new { r.GrantId, r.Number }).IsUnique();
        e.HasIndex(r => new { r.State, r.DueOn });
        e.HasIndex(r => new { r.OrganisationId, r.DueOn });
        e.HasIndex(r => r.PartnerCode);
        MapParts(e);
    });

    private static void MapParts(EntityTypeBuilder<Report> e)
    {
        e.OwnsMany(r => r.Answers, a =>
        {
            a.ToTable("report_answers");
            a.WithOwner().HasForeignKey("ReportId");
            a.HasKey(x => x.Id);
            a.Property(x => x.Question).HasMaxLength(ReportingConsts.KeyLength);
            a.Property(x => x.Text).IsSealed("report-answer.text");
            a.HasIndex("ReportId", nameof(ReportAnswer.Question)).IsUnique();
        });
        e.OwnsMany(r => r.Messages, m =>
        {
            m.ToTable("report_messages");
            m.WithOwner().HasForeignKey("ReportId");
            m.HasKey(x => x.Id);
            m.Property(x => x.Text).IsSealed("report-message.text");
        });
        e.OwnsMany(r => r.Donors, d =>
        {
            d.ToTable("report_donors");
            d.WithOwner().HasForeignKey("ReportId");
            d.HasKey("ReportId", nameof(ReportDonor.DonorId));
        });
    }
}
