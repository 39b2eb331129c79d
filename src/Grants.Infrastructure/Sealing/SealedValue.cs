using System.Text.Json;

namespace Grants.Infrastructure.Sealing;

/// <summary>Seals a value whose type is only known at run time.</summary>
internal static class SealedValue
{
    private delegate object Sealing(object value, Func<byte[], byte[]> seal, JsonSerializerOptions json);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Sealing> Sealings = new();

    public static object Seal(object value, Func<byte[], byte[]> seal, JsonSerializerOptions json) =>
        Sealings.GetOrAdd(value.GetType(), static type => typeof(SealedValue)
            .GetMethod(nameof(SealTyped), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments()[0])
            .CreateDelegate<Sealing>())(value, seal, json);

    private static Sealed<T> SealTyped<T>(object value, Func<byte[], byte[]> seal, JsonSerializerOptions json) =>
        Sealed<T>.FromEnvelope(seal(JsonSerializer.SerializeToUtf8Bytes(((Sealed<T>)value).Pending, json)));
}
