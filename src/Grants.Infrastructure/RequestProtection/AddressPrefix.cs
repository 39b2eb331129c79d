using System.Net;
using System.Net.Sockets;

namespace Grants.Infrastructure.RequestProtection;

/// <summary>What stands for an address in a limit: one IPv4 address, or the 48 bits of IPv6 that one customer usually gets.</summary>
public static class AddressPrefix
{
    private const int SixPrefixBytes = 6;

    /// <summary>Of the address a request came from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "none";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, SixPrefixBytes))
            : address.ToString();
    }
}
