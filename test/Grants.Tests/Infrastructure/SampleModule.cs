using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Modularity;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Microsoft.EntityFrameworkCore;

namespace Grants.Tests.Infrastructure;

/// <summary>A module of one entity, to test what Infrastructure does to every module.</summary>
public sealed class SampleModule : GrantsModule
{
    public override void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Entity<Sample>(e =>
        {
            e.ToTable("samples").HasOrganisationScope(context);
            e.Property(x => x.Secret).IsSealed("sample.secret");
            e.OwnsMany(x => x.Parts, p =>
            {
                p.ToTable("sample_parts");
                p.Property(x => x.Name).HasMaxLength(20);
                p.HasIndex(x => x.Name).IsUnique();
            });
        });
    }
}

internal sealed class Sample : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private readonly List<SamplePart> parts = [];

    private Sample()
    {
    }

    public Sample(Guid organisationId, string secret)
    {
        OrganisationId = organisationId;
        Secret = Sealed.Text(secret);
    }

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public Sealed<string>? Secret { get; private set; }

    public IReadOnlyList<SamplePart> Parts => parts;

    public void AddPart(string name) => parts.Add(new SamplePart { Name = name });

    public void RemoveParts() => parts.Clear();

    public void Change(string secret) => Secret = Sealed.Text(secret);
}

internal sealed class SamplePart
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }
}
