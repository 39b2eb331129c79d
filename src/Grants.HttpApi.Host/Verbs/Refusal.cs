namespace Grants.HttpApi.Host.Verbs;

/// <summary>A verb that could not begin: what is wrong stands on the console's error side, and nothing was done.</summary>
internal static class Refusal
{
    private const int Code = 2;

    public static async Task<int> SayAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Code;
    }
}
