using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Infrastructure.Scoping;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

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
        var db = (GrantsDbContext)services.GetService(typeof(GrantsDbContext))!;
        var user = (CurrentUser)services.GetService(typeof(CurrentUser))!;
        var scope = (IdempotencyScope)services.GetService(typeof(IdempotencyScope))!;
        var clock = (TimeProvider)services.GetService(typeof(TimeProvider))!;
        var endpoint = http.GetEndpoint()!.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName;
        var userId = user.Info?.UserId ?? Guid.Empty;

        if (await FindAsync(db, key, userId, http.RequestAborted) is { } done) return Replay(done, endpoint);
        scope.Begin(result => new IdempotencyRecord { Key = key, UserId = userId, Endpoint = endpoint, ResultId = result, At = clock.GetUtcNow().UtcDateTime });
        try
        {
            var answer = await next(context);
            if (isRequired && !scope.IsRecorded)
                throw new InvalidOperationException($"'{endpoint}' created without saving its idempotency record.");
            return answer;
        }
        catch (DbUpdateException)
        {
            // Two requests with one key ran side by side; the unique key let one through. The other answers as the first did.
            db.ChangeTracker.Clear();
            if (await FindAsync(db, key, userId, http.RequestAborted) is { } first) return Replay(first, endpoint);
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

    private static Task<IdempotencyRecord?> FindAsync(GrantsDbContext db, Guid key, Guid userId, CancellationToken cancellationToken) =>
        db.Set<IdempotencyRecord>().AsNoTracking().SingleOrDefaultAsync(r => r.Key == key && r.UserId == userId, cancellationToken);

    private static IResult Replay(IdempotencyRecord record, string endpoint)
    {
        if (record.Endpoint != endpoint) throw new BusinessException(HttpErrors.IdempotencyKeyReused);
        return record.ResultId is { } id ? TypedResults.Ok(new CreatedDto(id)) : TypedResults.NoContent();
    }
}
