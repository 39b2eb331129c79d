namespace Grants.Infrastructure.HttpApi;

/// <summary>How an endpoint may be reached. Exactly one per endpoint; an endpoint without one stops the start.</summary>
public abstract record AccessMetadata;

/// <summary>A role of the caller must hold the permission.</summary>
/// <param name="Permission"><c>Module.Resource.Action</c>.</param>
public sealed record PermissionMetadata(string Permission) : AccessMetadata;

/// <summary>Anybody signed in.</summary>
/// <param name="Reason">Why no permission is needed.</param>
public sealed record SignedInMetadata(string Reason) : AccessMetadata;

/// <summary>Anybody at all.</summary>
/// <param name="Reason">Why.</param>
public sealed record AnonymousMetadata(string Reason) : AccessMetadata;

/// <summary>Answers a session that is held back, too.</summary>
/// <param name="Code">What holds it back, e.g. <c>factor-needed</c>.</param>
/// <param name="Reason">Why it must answer.</param>
public sealed record OpenWhileHeldBackMetadata(string Code, string Reason);
