using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.Idempotency;

/// <summary>A double tap or a retried request is carried out once: the second gets the answer of the first.</summary>
/// <remarks>Creates must bring a key. Other acts may: without one, If-Match still keeps them from happening twice.</remarks>
internal sealed class IdempotencyFilter(bool isRequired) : IEndpointFilter
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!TryReadKey(http, out var key)) return await next(context);
        var services = http.RequestServices;
        var db = services.GetRequiredService<GrantsDbContext>();
        var scope = services.GetRequiredService<IdempotencyScope>();
        var asked = new IdempotencyRecord
        {
            Key = key,
            UserId = services.GetRequiredService<CurrentUser>().Info?.UserId ?? Guid.Empty,
            Endpoint = http.GetEndpoint()!.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName,
            Fingerprint = services.GetRequiredService<Fingerprint>().Of(context),
            At = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime,
        };
        if (await FindAsync(db, asked, http.RequestAborted) is { } done) return Replay(done, asked);
        scope.Begin(asked);
        try
        {
            var answer = await next(context);
            if (isRequired && !scope.IsRecorded)
                throw new InvalidOperationException($"'{asked.Endpoint}' created without saving its idempotency record.");
            return answer;
        }
        catch (Exception e) when (e is DbUpdateException or BusinessException && !scope.IsSavedBy(db))
        {
            // Two requests with one key ran side by side. Whatever the later one met, the key, a version or a state, it answers as the first did.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, asked, http.RequestAborted) is { } first) return Replay(first, asked);
            throw;
        }
    }

    private bool TryReadKey(HttpContext http, out Guid key)
    {
        var text = http.Request.Headers[Header].ToString();
        if (Guid.TryParse(text, out key)) return true;
        if (isRequired || text.Length > 0) throw new BusinessException(HttpErrors.IdempotencyKeyRequired);
        return false;
    }

    private static Task<IdempotencyRecord?> FindAsync(GrantsDbContext db, IdempotencyRecord asked, CancellationToken cancellationToken) =>
        db.Set<IdempotencyRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == asked.Key && r.UserId == asked.UserId, cancellationToken);

    private static IResult Replay(IdempotencyRecord done, IdempotencyRecord asked)
    {
        if (done.Endpoint != asked.Endpoint || !done.Fingerprint.AsSpan().SequenceEqual(asked.Fingerprint))
            throw new BusinessException(HttpErrors.IdempotencyKeyReused);
        return done.ResultId is { } id ? TypedResults.Ok(new CreatedDto(id)) : TypedResults.NoContent();
    }
}
