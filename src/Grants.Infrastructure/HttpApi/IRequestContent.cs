namespace Grants.Infrastructure.HttpApi;

/// <summary>What a request brought that is not JSON, as an argument of its endpoint.</summary>
public interface IRequestContent
{
    /// <summary>All of it.</summary>
    ReadOnlyMemory<byte> Bytes { get; }
}
