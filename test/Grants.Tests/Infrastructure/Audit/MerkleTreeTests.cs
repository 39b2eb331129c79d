using FsCheck;
using FsCheck.Fluent;
using Grants.Infrastructure.Auditing.Tree;

namespace Grants.Tests.Infrastructure.Audit;

/// <summary>The tree is that of RFC 6962: the roots published with it, and the definition itself written down a second time.</summary>
public sealed class MerkleTreeTests
{
    /// <summary>Leaves and roots of the reference implementation of Certificate Transparency.</summary>
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Its_roots_are_the_published_ones()
    {
        var nodes = NodesOf([.. Leaves.Select(l => MerkleTree.Leaf(Convert.FromHexString(l)))]);
        for (var size = 1; size <= Leaves.Length; size++)
            Convert.ToHexStringLower(MerkleTree.Root(0, size, n => nodes[n])).ShouldBe(Roots[size - 1]);
    }

    [Fact]
    public void Every_leaf_is_proven_and_nothing_else_is() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(
        Gen.Choose(1, 300).SelectMany(size => Gen.Choose(0, size - 1).Select(index => (size, index))).ToArbitrary(),
        of =>
        {
            var leaves = Enumerable.Range(0, of.size).Select(i => MerkleTree.Leaf([(byte)i, (byte)(i >> 8)])).ToArray();
            var nodes = NodesOf(leaves);
            var root = MerkleTree.Root(0, of.size, n => nodes[n]);
            var proof = MerkleTree.ProofRanges(of.index, of.size).Select(r => MerkleTree.Root(r.From, r.To, n => nodes[n])).ToList();
            root.ShouldBe(Defined(leaves));
            MerkleTree.Proves(leaves[of.index], of.index, of.size, proof, root).ShouldBeTrue();
            MerkleTree.Proves(MerkleTree.Leaf([1, 2, 3]), of.index, of.size, proof, root).ShouldBeFalse();
            MerkleTree.Proves(leaves[of.index], of.index, of.size, [.. proof, root], root).ShouldBeFalse();
            if (of.size > 1) MerkleTree.Proves(leaves[of.index], (of.index + 1) % of.size, of.size, proof, root).ShouldBeFalse();
        }));

    /// <summary>RFC 6962, 2.1, word by word.</summary>
    private static byte[] Defined(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1) return leaves[0];
        var k = 1;
        while (k * 2 < leaves.Length) k *= 2;
        return MerkleTree.Parent(Defined(leaves[..k]), Defined(leaves[k..]));
    }

    private static Dictionary<TreeNode, byte[]> NodesOf(byte[][] leaves)
    {
        var nodes = new Dictionary<TreeNode, byte[]>();
        for (var i = 0; i < leaves.Length; i++)
        {
            foreach (var node in MerkleTree.CompletedBy(i))
                nodes[node] = node.Level == 0 ? leaves[i] : MerkleTree.Parent(nodes[new(node.Level - 1, node.Index * 2)], nodes[new(node.Level - 1, (node.Index * 2) + 1)]);
        }

        return nodes;
    }
}
