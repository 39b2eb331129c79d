namespace Grants.Infrastructure.HttpApi;

/// <summary>Answer of every create.</summary>
/// <param name="Id">The new record.</param>
public sealed record CreatedDto(Guid Id);
