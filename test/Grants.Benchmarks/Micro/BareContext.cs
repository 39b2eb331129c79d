using Microsoft.EntityFrameworkCore;

namespace Grants.Benchmarks.Micro;

/// <summary>The same rows without versions, audit, idempotency and sealing: what EF Core alone costs.</summary>
internal sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BarePartner>(e =>
        {
            e.HasIndex(p => p.Code).IsUnique();
            e.HasIndex(p => new { p.State, p.Code });
            e.HasIndex(p => new { p.Region, p.Code });
            e.OwnsMany(p => p.Governorates, g =>
            {
                g.WithOwner().HasForeignKey(x => x.OrganisationId);
                g.HasKey(x => new { x.OrganisationId, x.Code });
            });
        });
    }
}

/// <summary>Plain twin of a partner.</summary>
internal sealed class BarePartner
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Code { get; init; }

    public string State { get; init; } = "Active";

    public string Region { get; init; } = "federal";

    public required string Name { get; init; }

    public required string Notes { get; init; }

    public List<BareGovernorate> Governorates { get; } = [];
}

/// <summary>Plain twin of a governorate served.</summary>
internal sealed class BareGovernorate
{
    public Guid OrganisationId { get; init; }

    public required string Code { get; init; }
}
