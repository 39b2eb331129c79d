using Grants.Infrastructure.Scoping;
using Grants.Kernel.Permissions;
using Microsoft.EntityFrameworkCore;

namespace Grants.Infrastructure.EntityFrameworkCore;

/// <summary>The one database of the programme; the enclave has another. Has no sets of its own: modules contribute entities, use <c>Set&lt;T&gt;()</c>.</summary>
/// <remarks>Query filters read <see cref="ScopeAll"/> and its siblings, properties of the context itself: a captured object would freeze
/// the first reader's scope in the model cache (architecture.md, Rules).</remarks>
public abstract class GrantsDbContext : DbContext
{
    private ContextServices? entered;

    internal GrantsDbContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>True for staff and the system.</summary>
    public bool ScopeAll => Services.Scope.Value.Kind is ScopeKind.Staff or ScopeKind.System;

    /// <summary>True for the system alone: for rows that being staff is no reason to see.</summary>
    public bool ScopeSystem => Services.Scope.Value.Kind is ScopeKind.System;

    /// <summary>True for whoever leads the work in the enclave.</summary>
    public bool ScopeLeads => Services.User.Info?.Roles.Contains(Roles.ProtectionLead) == true;

    /// <summary>True for whoever works in the enclave.</summary>
    public bool ScopeTeam => Services.User.Info?.Roles.Any(r => r is Roles.ProtectionOfficer or Roles.ProtectionLead) == true;

    /// <summary>The reader's organisation, or an id no row has.</summary>
    public Guid ScopeOrganisation => Services.Scope.Value.OrganisationId ?? Guid.Empty;

    /// <summary>The reader's donor, or an id no row has.</summary>
    public Guid ScopeDonor => Services.Scope.Value.DonorId ?? Guid.Empty;

    /// <summary>The reader, or an id no row has: for rows that are one person's own.</summary>
    public Guid ScopeUser => Services.User.Info?.UserId ?? Guid.Empty;

    /// <summary>Names the modules that made the model.</summary>
    internal string ModelKey => Services.Contributors.Key;

    /// <summary>True while a transaction that will write is open on this context.</summary>
    internal bool IsWriting { get; private set; }

    private ContextServices Services => entered ?? throw new InvalidOperationException("Nobody uses this context: resolve GrantsDbContext.");

    /// <summary>
    /// Contexts are used again, for making one costs more than a session's whole query; what they know of their reader is not. Called whenever
    /// one is handed out, before anybody has it.
    /// </summary>
    internal void Enter(ContextServices services) => entered = services;

    /// <summary>Runs work and its saves in one transaction.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        using var turn = await Services.Gate.EnterAsync(cancellationToken);
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
        await Services.Pipeline.PrepareAsync(this, cancellationToken);
        if (IsWriting) return await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var turn = await Services.Gate.EnterAsync(cancellationToken);
        return await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var module in Services.Contributors.All) module.Contribute(modelBuilder, this);
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
