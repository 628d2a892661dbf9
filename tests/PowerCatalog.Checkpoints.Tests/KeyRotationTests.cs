using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Tests;

/// <summary>Keys are made once, kept from others, and followed by ones that the old ones vouch for.</summary>
public sealed class KeyRotationTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("powercatalog-");
    private readonly EvidenceFolder _folder;
    private readonly string _path;

    public KeyRotationTests() => (_folder, _path) = (new EvidenceFolder(_data.FullName), Path.Combine(_data.FullName, "own", "key"));

    private KeyRotation Rotation => new(_folder, _path, TimeProvider.System);

    private KeyRing Ring => new(_folder.Keys);

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public void A_key_is_made_once_and_only_its_owner_can_read_it()
    {
        var (made, areNew) = Rotation.Create("吴忠/台账", withSm2: true);
        Assert.True(areNew);
        Assert.Equal([SignatureKind.Ed25519, SignatureKind.Sm2], made.Select(key => key.Kind));
        var before = File.ReadAllBytes(_path);
        var refused = Assert.Throws<EvidenceException>(() => Rotation.Create("b", withSm2: false));
        Assert.Contains("rotate", refused.En, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_path));
        Assert.Equal(made.Select(key => key.Text), Ring.All.Select(key => key.Verifier.Text));
        Assert.Equal(made.Select(key => key.Text), KeyFile.Read(_path, TimeProvider.System).Select(key => key.Verifier.Text));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_path));
        Assert.DoesNotContain("PRIVATE", File.ReadAllText(_folder.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_follow_others_are_vouched_for_by_them()
    {
        var (old, _) = Rotation.Create("a", withSm2: true);
        var statement = Rotation.Rotate();
        var fresh = KeyFile.Read(_path, TimeProvider.System).Select(key => key.Verifier).ToList();
        Assert.Equal(2, fresh.Count);
        Assert.Empty(old.Select(key => key.Text).Intersect(fresh.Select(key => key.Text)));
        Assert.Equal(4, statement.OpenedBy([.. old, .. fresh]).Verified.Count);
        foreach (var key in old) Assert.Contains($"old {key.Text}\n", statement.Text, StringComparison.Ordinal);
        foreach (var key in fresh) Assert.Contains($"new {key.Text}\n", statement.Text, StringComparison.Ordinal);
        var read = Assert.Single(Rotation.Statements());
        Assert.Equal(old.Select(key => key.Text), read.Old.Select(key => key.Text));
        Assert.Equal(fresh.Select(key => key.Text), read.New.Select(key => key.Text));
        Assert.Equal(statement.ToBytes(), File.ReadAllBytes(Assert.Single(Directory.GetFiles(_folder.Rotations))));
        Assert.Equal([false, false, true, true], Ring.All.Select(key => key.Until is null));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_path));
    }

    [Fact]
    public void A_private_key_that_is_not_the_present_one_is_refused()
    {
        Rotation.Create("a", withSm2: false);
        File.WriteAllText(_path, SigningKey.Create("a", SignatureKind.Ed25519, TimeProvider.System).ToSecretText() + "\n");
        Assert.Contains("不是", Assert.Throws<EvidenceException>(Rotation.Rotate).Zh, StringComparison.Ordinal);
        File.WriteAllText(_path, "PRIVATE+KEY+a+00000000+c2VjcmV0\n");
        var said = Assert.Throws<EvidenceException>(Rotation.Rotate);
        Assert.Contains($"{_path}, line 1", said.En, StringComparison.Ordinal);
        Assert.DoesNotContain("c2VjcmV0", said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_path, said.Public, StringComparison.Ordinal);
        File.Delete(_path);
        Assert.Throws<EvidenceException>(Rotation.Rotate);
        Assert.Throws<EvidenceException>(() => Rotation.Create("a", withSm2: false));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_rotation_that_was_interrupted_goes_on_with_the_keys_and_the_statement_that_it_had_made(bool isStated, bool isEntered)
    {
        Rotation.Create("a", withSm2: true);
        var (old, ring) = (File.ReadAllText(_path), File.ReadAllText(_folder.Keys));
        var statement = Rotation.Rotate();
        var fresh = File.ReadAllText(_path);

        // As it was in the middle: the old keys at their place, the new ones beside them.
        File.WriteAllText(_path + ".new", fresh);
        File.WriteAllText(_path, old);
        if (!isStated) File.Delete(Assert.Single(Directory.GetFiles(_folder.Rotations)));
        if (!isEntered) File.WriteAllText(_folder.Keys, ring);
        if (isEntered)
            Assert.Contains(
                "evidence key rotate",
                Assert.Throws<EvidenceException>(() => Rotation.EnsurePresent(KeyFile.Read(_path, TimeProvider.System))).En,
                StringComparison.Ordinal);

        var finished = Rotation.Rotate();
        Assert.Equal(fresh, File.ReadAllText(_path));
        Assert.False(File.Exists(_path + ".new"));
        if (isStated) Assert.Equal(statement.ToString(), finished.ToString());
        Assert.Equal(finished.ToString(), Assert.Single(Rotation.Statements()).Note.ToString());
        Assert.Equal([false, false, true, true], Ring.All.Select(key => key.Until is null));
        Rotation.EnsurePresent(KeyFile.Read(_path, TimeProvider.System));
    }

    [Fact]
    public void Keys_of_a_rotation_whose_statement_is_gone_are_not_put_over_others()
    {
        Rotation.Create("a", withSm2: false);
        var old = File.ReadAllText(_path);
        Rotation.Rotate();
        File.Move(_path, _path + ".new");
        File.WriteAllText(_path, old);
        File.Delete(Assert.Single(Directory.GetFiles(_folder.Rotations)));
        Assert.Contains("声明", Assert.Throws<EvidenceException>(Rotation.Rotate).Zh, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllText(_path));
    }

    [Fact]
    public void A_key_file_of_which_the_ring_says_nothing_is_adopted()
    {
        var (made, _) = Rotation.Create("a", withSm2: true);
        var file = File.ReadAllText(_path);
        File.Delete(_folder.Keys);
        Assert.Contains(
            "evidence key create",
            Assert.Throws<EvidenceException>(() => Rotation.EnsurePresent(KeyFile.Read(_path, TimeProvider.System))).En,
            StringComparison.Ordinal);
        var (adopted, areNew) = Rotation.Create("b", withSm2: false);
        Assert.False(areNew);
        Assert.Equal(made.Select(key => key.Text), adopted.Select(key => key.Text));
        Assert.Equal(file, File.ReadAllText(_path));
        Assert.Equal(made.Select(key => key.Text), Ring.All.Select(key => key.Verifier.Text));
    }

    [Fact]
    public void The_key_of_a_witness_is_not_adopted()
    {
        KeyFile.Write(_path, [SigningKey.Create("w", SignatureKind.Cosignature, TimeProvider.System)], overwrite: false);
        var refused = Assert.Throws<EvidenceException>(() => Rotation.Create("a", withSm2: false));
        Assert.Contains("见证人", refused.Zh, StringComparison.Ordinal);
        Assert.Empty(Ring.All);
    }

    [Fact]
    public void A_statement_that_not_all_of_its_keys_have_signed_is_refused()
    {
        Rotation.Create("a", withSm2: false);
        var statement = Rotation.Rotate();
        var file = Assert.Single(Directory.GetFiles(_folder.Rotations));
        foreach (var signature in statement.Signatures)
        {
            File.WriteAllText(file, (statement with { Signatures = [signature] }).ToString());
            Assert.Contains(file, Assert.Throws<EvidenceException>(Rotation.Statements).En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW 2026-01-01 -")]
    public void A_ring_that_cannot_be_read_is_named(string line)
    {
        Directory.CreateDirectory(_folder.Path);
        File.WriteAllText(_folder.Keys, $"\n{line}\n");
        var refused = Assert.Throws<EvidenceException>(() => Ring.All);
        Assert.Contains($"{_folder.Keys}, line 2", refused.En, StringComparison.Ordinal);
        Assert.DoesNotContain(line.Split(' ')[0], refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Keys, refused.Public, StringComparison.Ordinal);
    }
}
