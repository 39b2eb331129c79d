using System.Text.Json.Nodes;

namespace Grants.HttpApi.Host.Tests.StartUp;

/// <summary>What the project file asks of the runtime arrives there: a misspelt property is ignored without a word.</summary>
public sealed class RuntimeTests
{
    [Theory]
    [InlineData("System.GC.Server", "false")]
    [InlineData("System.GC.ConserveMemory", "5")]
    [InlineData("System.Runtime.TieredPGO", "false")]
    [InlineData("System.Runtime.TieredCompilation.CallCountThreshold", "5000")]
    public void The_host_runs_as_one_small_machine_wants_it(string name, string value)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Grants.HttpApi.Host.runtimeconfig.json");
        JsonNode.Parse(File.ReadAllText(file))!["runtimeOptions"]!["configProperties"]![name]!.ToJsonString().ShouldBe(value);
    }
}
