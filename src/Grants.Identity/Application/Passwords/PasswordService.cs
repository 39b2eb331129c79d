using Grants.Identity.Domain;
using Grants.Identity.Domain.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Grants.Identity.Application.Passwords;

/// <summary>Hashes and compares secrets that people type. A fixed number of evaluations runs at a time; the others wait their turn.</summary>
internal sealed class PasswordService : IDisposable
{
    private readonly SemaphoreSlim turns = new(IdentityConsts.ParallelHashes);
    private readonly PasswordHasher<object> hasher = new(Options.Create(new PasswordHasherOptions
    {
        CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3,
        IterationCount = IdentityConsts.PasswordIterations,
    }));

    private readonly string nobody = Nobody.Hash();

    /// <summary>Evaluations since the start; the tests count them.</summary>
    internal int Evaluations => evaluations;

    private int evaluations;

    /// <summary>The hash to store. One evaluation.</summary>
    public Task<string> HashAsync(string secret, CancellationToken cancellationToken) =>
        InTurnAsync(() => hasher.HashPassword(this, PasswordRules.Normalise(secret)), cancellationToken);

    /// <summary>Compares. One evaluation, also when <paramref name="hash"/> is null.</summary>
    public Task<PasswordVerificationResult> VerifyAsync(string? hash, string secret, CancellationToken cancellationToken) =>
        InTurnAsync(
            () =>
            {
                var result = hasher.VerifyHashedPassword(this, hash ?? nobody, PasswordRules.Normalise(secret));
                return hash is null ? PasswordVerificationResult.Failed : result;
            },
            cancellationToken);

    public void Dispose() => turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> evaluate, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            Interlocked.Increment(ref evaluations);
            return await Task.Run(evaluate, cancellationToken);
        }
        finally
        {
            turns.Release();
        }
    }
}
