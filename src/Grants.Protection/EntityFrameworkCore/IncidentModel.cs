using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Incidents;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.EntityFrameworkCore;

/// <summary>The log: for the team, and for a partner what its own people told. What staff wrote of a partner may come from somebody else.</summary>
internal static class IncidentModel
{
    public static void Configure(ModelBuilder builder, GrantsDbContext context) => builder.Entity<Incident>(e =>
    {
        e.ToTable("incidents");
        e.HasScope(i => context.ScopeSystem || context.ScopeTeam || (i.Source == IncidentSource.Partner && i.PartnerId == context.ScopeOrganisation));
        e.Property(x => x.Narrative).IsSealed("incident.narrative");
        e.Property(x => x.Governorate).HasMaxLength(ProtectionConsts.PlaceLength);
        e.HasIndex(x => new { x.Year, x.Month, x.Id });
        e.HasIndex(x => x.PartnerId);
        e.HasIndex(x => x.WaveId);
        e.OwnsMany(x => x.Steps, s =>
        {
            s.ToTable("incident_steps");
            s.WithOwner().HasForeignKey("IncidentId");
            s.HasKey(x => x.Id);
        });
    });
}
