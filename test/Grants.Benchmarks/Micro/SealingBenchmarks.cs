using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Grants.Infrastructure.Sealing;

namespace Grants.Benchmarks.Micro;

/// <summary>One answer of a report, sealed and opened. The key is in memory, as it is after the first use.</summary>
public class SealingBenchmarks
{
    private readonly DataKey key = new(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32));
    private readonly SealedPlace place = new("benchmark.text", Guid.CreateVersion7(), Guid.CreateVersion7());
    private readonly string text = new('x', 800);
    private byte[] envelope = [];

    [GlobalSetup]
    public void SealOnce() => envelope = Seal();

    [Benchmark]
    public byte[] Seal() => Envelope.Seal(JsonSerializer.SerializeToUtf8Bytes(text), key, place);

    [Benchmark]
    public string? Open() => JsonSerializer.Deserialize<string>(Envelope.Open(envelope, key, place));
}
