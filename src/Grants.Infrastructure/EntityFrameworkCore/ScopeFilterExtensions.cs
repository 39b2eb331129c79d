using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>Every entity declares who can see its rows; an architecture test fails for one that does not.</summary>
public static class ScopeFilterExtensions
{
    /// <summary>Name of the query filter.</summary>
    public const string FilterName = "scope";

    /// <summary>Annotation that carries the reason why an entity has no filter.</summary>
    public const string UnscopedAnnotation = "Grants:Unscoped";

    /// <summary>Rows of one organisation: its own people and staff see them.</summary>
    public static EntityTypeBuilder<T> HasOrganisationScope<T>(this EntityTypeBuilder<T> entity, GrantsDbContext context)
        where T : class, IOrganisationScoped =>
        entity.HasScope(e => context.ScopeAll || e.OrganisationId == context.ScopeOrganisation);

    /// <summary>Rows of one donor: its own people and staff see them.</summary>
    public static EntityTypeBuilder<T> HasDonorScope<T>(this EntityTypeBuilder<T> entity, GrantsDbContext context)
        where T : class, IDonorScoped =>
        entity.HasScope(e => context.ScopeAll || e.DonorId == context.ScopeDonor);

    /// <summary>Rows only staff and the system see.</summary>
    public static EntityTypeBuilder<T> HasStaffScope<T>(this EntityTypeBuilder<T> entity, GrantsDbContext context)
        where T : class =>
        entity.HasScope(_ => context.ScopeAll);

    /// <summary>A filter of the entity's own. It must read <c>ScopeAll</c>, <c>ScopeOrganisation</c>, <c>ScopeDonor</c> or <c>ScopeUser</c> of the context.</summary>
    public static EntityTypeBuilder<T> HasScope<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, bool>> filter)
        where T : class
    {
        entity.HasQueryFilter(FilterName, filter);
        return entity;
    }

    /// <summary>Declares that rows carry nothing of a partner or donor, or are reached by a secret only.</summary>
    public static EntityTypeBuilder<T> Unscoped<T>(this EntityTypeBuilder<T> entity, string reason)
        where T : class
    {
        entity.HasAnnotation(UnscopedAnnotation, reason);
        return entity;
    }
}

/// <summary>Belongs to one partner organisation.</summary>
public interface IOrganisationScoped
{
    /// <summary>The organisation.</summary>
    Guid OrganisationId { get; }
}

/// <summary>Belongs to one donor.</summary>
public interface IDonorScoped
{
    /// <summary>The donor.</summary>
    Guid DonorId { get; }
}
