namespace Grants.Payments.Application.Agents;

/// <summary>A row of the list: no name.</summary>
/// <param name="Id">The agent.</param>
/// <param name="Code">For example <c>A-01</c>.</param>
/// <param name="State">Name of its state.</param>
/// <param name="Problem">Why nothing may be paid through it now, or null.</param>
/// <param name="UsableFrom">When the waiting ends, UTC.</param>
/// <param name="Currencies">What it pays out.</param>
/// <param name="Governorates">Codes of where it pays out.</param>
/// <param name="LicenceValidUntil">Last day of the licence.</param>
internal sealed record AgentRowDto(
    Guid Id, string Code, string State, string? Problem, DateTime? UsableFrom, IReadOnlyList<string> Currencies, IReadOnlyList<string> Governorates, DateOnly LicenceValidUntil);

/// <summary>All agents.</summary>
internal sealed record AgentListDto(IReadOnlyList<AgentRowDto> Items, IReadOnlyList<string> Actions);

/// <summary>An agent's page. Who it is: on request only.</summary>
internal sealed record AgentDto(AgentRowDto Agent, long Version, IReadOnlyList<AgentActDto> Acts, IReadOnlyList<string> Actions, IReadOnlyList<BlockedDto> Blocked);

/// <summary>What a person did.</summary>
internal sealed record AgentActDto(string Kind, string UserName, DateTime At);

/// <summary>An agent as opened for one person, on record.</summary>
internal sealed record AgentSecretsDto(string Name, string LicenceNumber, string Contact, string? CheckNote, string? EndNote);

/// <summary>What is written of an agent; the code is given by the system.</summary>
/// <param name="Name">Under which it is licensed.</param>
/// <param name="LicenceNumber">As on the licence.</param>
/// <param name="LicenceValidUntil">Last day of the licence.</param>
/// <param name="Contact">How it is reached.</param>
/// <param name="Currencies">What it pays out.</param>
/// <param name="Governorates">Codes of where it pays out.</param>
internal sealed record AgentInput(
    string Name, string LicenceNumber, DateOnly LicenceValidUntil, string Contact, IReadOnlyList<string> Currencies, IReadOnlyList<string> Governorates);
