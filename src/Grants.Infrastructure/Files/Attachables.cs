using Grants.Kernel.Errors;

namespace Grants.Infrastructure.Files;

/// <summary>Asks the module whose record it is.</summary>
internal sealed class Attachables(IEnumerable<IAttachable> all)
{
    /// <summary>The record as the caller sees it. Errors: <c>not-found</c>.</summary>
    public async Task<AttachPlace> FindAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        var attachable = all.Single(a => a.Kind == kind);
        return await attachable.FindAsync(recordId, cancellationToken) ?? throw new NotFoundException();
    }

    /// <summary>The record, where the caller may add files now. Errors: <c>not-found</c>, <c>wrong-state</c>.</summary>
    public async Task<AttachPlace> FindToAddAsync(string kind, Guid recordId, CancellationToken cancellationToken)
    {
        var place = await FindAsync(kind, recordId, cancellationToken);
        return place.MayAdd ? place : throw new BusinessException(CommonErrors.WrongState);
    }
}
