using System.CommandLine;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Attesting;

/// <summary>
/// <c>evidence key create|show|rotate|record</c>. The private key is never printed; public keys and statements stand on lines of their
/// own, which no terminal breaks, so that they can be copied.
/// </summary>
internal static class KeyCommands
{
    private const string UsualName = "powercatalog";

    public static Command Create() => new("key", "签名密钥 The signing key") { Make(), Show(), Rotate(), Record() };

    private static Command Make()
    {
        var (data, key) = (Common.Data(), KeyOption());
        var name = new Option<string>("--name")
        {
            Description = "密钥名称，也是检查点来源的开头 The key's name, with which the origins of the logs begin",
            DefaultValueFactory = _ => UsualName,
        };
        var sm2 = new Option<bool>("--sm2") { Description = "同时用 SM2/SM3 签名 Sign with SM2 and SM3 as well" };
        var command = new Command("create", "生成签名密钥 Makes the signing key") { data, key, name, sm2 };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (place, folder, path) = Places(parsed, data, key);
            using var turn = await folder.TurnAsync(TimeProvider.System, cancellation);
            var (keys, areNew) = new KeyRotation(folder, path, TimeProvider.System)
                .Create(parsed.GetValue(name)!, parsed.GetValue(sm2));
            foreach (var verifier in keys) Console.Out.WriteLine(verifier.Text);
            if (!areNew)
                Terminal.Note("私钥文件原已存在，没有改动，只登记了它的公钥。The key file was there already: only its public half was entered.");
            Terminal.Note($"私钥在 {path}，只有本机用户可读；公钥如上，请交给持有检查点的人。"
                + $"The private key is in {path}; the public key above is for those who hold checkpoints.");
            WarnOfPlace(place, path);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("show", "现用和以往的公钥 The public keys, present and past") { data, json };
        command.SetAction(parsed =>
        {
            var keys = new KeyRing(EvidenceSettings.Of(Common.Place(parsed, data)).Folder.Keys).All;
            if (parsed.GetValue(json))
                Json.Print(keys.Select(key => new { Key = key.Verifier.Text.ToString(), key.Verifier.Kind, key.Since, key.Until }));
            else if (keys.Count == 0)
                Terminal.Note("还没有签名密钥；请用 evidence key create 生成。There is no signing key yet; make one with 'evidence key create'.");
            else
                foreach (var key in keys) Console.Out.WriteLine($"{key.Verifier.Text} {Period(key)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Rotate()
    {
        var (data, key) = (Common.Data(), KeyOption());
        var command = new Command("rotate", "更换签名密钥 Makes a new key in the place of the present one") { data, key };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (place, folder, path) = Places(parsed, data, key);
            var rotation = new KeyRotation(folder, path, TimeProvider.System);
            using (await folder.TurnAsync(TimeProvider.System, cancellation)) Console.Out.Write(rotation.Rotate());
            Terminal.Note($"已更换。以上声明由新旧密钥共同签名，存于 {folder.Rotations}；请交给持有检查点的人和见证单位。"
                + $"The key is a new one. The statement above is signed by both and kept in {folder.Rotations}; hand it to those who hold "
                + "checkpoints and to the witnesses.");
            WarnOfPlace(place, path);
            return await RotationRecording.RunAsync(place, rotation.Statements(), cancellation);
        });
        return command;
    }

    private static Command Record()
    {
        var (data, key) = (Common.Data(), KeyOption());
        var command = new Command("record", "把更换密钥的声明补记入台账 Records rotations that are not in the ledger yet") { data, key };
        command.SetAction((parsed, cancellation) =>
        {
            var (place, folder, path) = Places(parsed, data, key);
            var statements = new KeyRotation(folder, path, TimeProvider.System).Statements();
            return RotationRecording.RunAsync(place, statements, cancellation);
        });
        return command;
    }

    private static Option<string?> KeyOption() => new("--key")
    {
        Description = $"私钥文件 The file of the private key (default: ${EvidenceSettings.KeyVariable}, or evidence.key in the data folder)",
    };

    private static (HomePlace Place, EvidenceFolder Folder, string Path) Places(
        ParseResult parsed, Option<string> data, Option<string?> key)
    {
        var place = Common.Place(parsed, data) with { Key = parsed.GetValue(key) };
        var options = EvidenceSettings.Of(place);
        return (place, options.Folder, options.KeyFile);
    }

    private static void WarnOfPlace(HomePlace place, string path)
    {
        var folders = ((string[])[place.Folder, place.SharedOrOwn])
            .Select(folder => Path.GetFullPath(folder) + Path.DirectorySeparatorChar);
        if (!folders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))) return;
        Terminal.Note(
            $"注意：私钥在数据目录（或共用目录）里，能写台账的人也就能签名。请用 --key 或 {EvidenceSettings.KeyVariable} 放到别处。"
                + "Mind that the private key is in the data folder or the shared one: whoever can write the ledger can sign too. "
                + $"Put it elsewhere with --key or {EvidenceSettings.KeyVariable}.");
    }

    private static string Period(KnownKey key) =>
        $"{Output.Show.Moment(key.Since)} — {(key.Until is { } until ? Output.Show.Moment(until) : "现用 present")}";
}
