using Grants.Infrastructure.Scoping;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>The one database of the programme. Has no sets of its own: modules contribute entities, use <c>Set&lt;T&gt;()</c>.</summary>
/// <remarks>Query filters read <see cref="ScopeAll"/> and its siblings, properties of the context itself: a captured object would freeze
/// the first reader's scope in the model cache (architecture.md, Rules).</remarks>
public abstract class GrantsDbContext : DbContext
{
    private readonly ContextServices services;

    internal GrantsDbContext(DbContextOptions options, ContextServices services)
        : base(options) => this.services = services;

    /// <summary>True for staff and the system.</summary>
    public bool ScopeAll => services.Scope.Value.Kind is ScopeKind.Staff or ScopeKind.System;

    /// <summary>The reader's organisation, or an id no row has.</summary>
    public Guid ScopeOrganisation => services.Scope.Value.OrganisationId ?? Guid.Empty;

    /// <summary>The reader's donor, or an id no row has.</summary>
    public Guid ScopeDonor => services.Scope.Value.DonorId ?? Guid.Empty;

    /// <summary>The reader, or an id no row has: for rows that are one person's own.</summary>
    public Guid ScopeUser => services.User.Info?.UserId ?? Guid.Empty;

    /// <summary>Names the modules that made the model.</summary>
    internal string ModelKey => string.Join('|', services.Contributors.Select(c => c.GetType().FullName));

    /// <summary>True while a transaction that will write is open on this context.</summary>
    internal bool IsWriting { get; private set; }

    /// <summary>Runs work and its saves in one transaction.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        using var turn = await services.Gate.EnterAsync(cancellationToken);
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        IsWriting = true;
        try
        {
            await work();
            await transaction.CommitAsync(cancellationToken);
        }
        finally
        {
            IsWriting = false;
        }
    }

    /// <summary>Not supported: saving waits for its turn and must be asynchronous.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Use SaveChangesAsync.");

    /// <summary>Handles events, counts versions, demands the audit entry, seals, and writes all of it in one transaction.</summary>
    /// <exception cref="Kernel.Errors.StaleException">Someone else changed a record meanwhile.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await services.Pipeline.PrepareAsync(this, cancellationToken);
        if (IsWriting) return await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var turn = await services.Gate.EnterAsync(cancellationToken);
        return await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in services.Contributors) module.Contribute(modelBuilder, this);
        ModelConventions.Apply(modelBuilder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelConventions.Configure(configurationBuilder);

    private async Task<int> WriteAsync(bool accept, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(accept, cancellationToken);
        }
        catch (DbUpdateException e)
        {
            if (await SaveConflict.FindAsync(this, e, cancellationToken) is not { } changed) throw;
            throw new Kernel.Errors.StaleException(changed, e);
        }
    }
}
