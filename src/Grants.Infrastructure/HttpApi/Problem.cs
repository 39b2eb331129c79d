using System.Text.Json;
using System.Text.Json.Serialization;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Body of every error (RFC 9457 with a code).</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Title">Sentence in the reader's language.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Errors">Errors by field of the form, camelCase paths.</param>
/// <param name="Changed">For <c>stale</c>: what changed meanwhile.</param>
/// <param name="Confirm">For <c>step-up-needed</c>: how to confirm.</param>
public sealed record Problem(
    string Code, string Title, int Status, IReadOnlyDictionary<string, IReadOnlyList<FieldProblem>>? Errors = null, ChangeDto? Changed = null,
    ConfirmDto? Confirm = null);

/// <summary>One error of one field.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Sentence in the reader's language.</param>
public sealed record FieldProblem(string Code, string Message);

/// <summary>The last act on a record.</summary>
/// <param name="Act">Neutral code of the act.</param>
/// <param name="At">UTC.</param>
/// <param name="ByRoles">Roles of who did it; no name.</param>
public sealed record ChangeDto(string Act, DateTime At, string ByRoles);

internal static class ProblemJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
}
