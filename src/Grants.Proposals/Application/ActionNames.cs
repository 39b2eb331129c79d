using System.Text.Json;

namespace Grants.Proposals.Application;

/// <summary>Names of acts as the client reads them: <c>approveLess</c>.</summary>
internal static class ActionNames
{
    public static string Name<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
