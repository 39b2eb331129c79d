using System.Linq.Expressions;
using Grants.Infrastructure.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.Files;

/// <summary>Who sees files where being staff is no reason.</summary>
public static class FileScopeExtensions
{
    /// <summary>Takes the place of the usual scope: a file is seen where this holds for the owner of its key (<see cref="AttachPlace.OrganisationId"/>).</summary>
    public static void HasFileScope(this ModelBuilder builder, Expression<Func<Guid, bool>> seesOwner)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(seesOwner);
        var file = Expression.Parameter(typeof(StoredFile), "f");
        var body = new Replace(seesOwner.Parameters[0], Expression.Property(file, nameof(StoredFile.OrganisationId))).Visit(seesOwner.Body);
        builder.Entity<StoredFile>().HasScope(Expression.Lambda<Func<StoredFile, bool>>(body, file));
    }

    private sealed class Replace(ParameterExpression owner, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == owner ? value : base.VisitParameter(node);
    }
}
