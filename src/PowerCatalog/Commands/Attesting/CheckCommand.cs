using System.CommandLine;
using PowerCatalog.Checkpoints.Checking;
using PowerCatalog.Commands.Options;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Attesting;

/// <summary><c>evidence check FILE</c>: a checkpoint, of whoever held it, against the ledger as it is now.</summary>
internal static class CheckCommand
{
    private const int MostBytes = SignedNote.MostBytes;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("file") { Description = "检查点文件 The file of the checkpoint" };
        var trust = new Option<string[]>("--trust")
        {
            Description = "只相信这些公钥 The only public keys to believe (default: those of the data folder, and of its witnesses)",
            AllowMultipleArgumentsPerToken = true,
        };
        var (data, json) = (Common.Data(), Common.Json());
        var command = new Command("check", "用检查点核对现在的台账 Holds a checkpoint against the ledger as it is now") { file, data, trust, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bytes = Read(parsed.GetValue(file)!);
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var check = new CheckpointCheck(home.Ledger, Known(home, parsed.GetValue(trust) ?? []));
            var found = await check.RunAsync(bytes, cancellation);
            if (parsed.GetValue(json)) Print(found);
            else Terminal.Line($"{found.Zh}{found.En}");
            return found.Verdict == Verdict.Consistent ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static byte[] Read(FileInfo file)
    {
        if (!file.Exists) throw new CommandException(ExitCode.WrongUsage, $"没有文件 {file.FullName}。There is no such file.");
        if (file.Length > MostBytes)
            throw new CommandException(ExitCode.WrongUsage, $"{file.FullName} 太大，不是检查点。The file is too large for a checkpoint.");
        return WithoutEmptyEnd(File.ReadAllBytes(file.FullName));
    }

    // An empty line too many, as some editors and programs add, is no part of what was signed.
    private static byte[] WithoutEmptyEnd(byte[] note)
    {
        var end = note.AsSpan().TrimEnd((byte)'\n').Length;
        return end < note.Length ? note[..(end + 1)] : note;
    }

    private static List<NoteVerifier> Known(CatalogHome home, string[] trusted)
    {
        if (trusted.Length > 0) return [.. trusted.Select((text, index) => Trusted(text, index + 1))];
        var signing = home.Checkpoints.Signing;
        return [.. signing.Keys.All.Select(key => key.Verifier), .. signing.Options.Witnesses.Select(witness => witness.Verifier)];
    }

    private static NoteVerifier Trusted(string text, int number)
    {
        try
        {
            return NoteVerifier.Parse(text);
        }
        catch (FormatException exception)
        {
            throw new CommandException(ExitCode.WrongUsage, $"--trust 第 {number} 个：--trust, number {number}: {exception.Message}");
        }
    }

    private static void Print(CheckedCheckpoint found) => Json.Print(
        new
        {
            found.Verdict,
            found.Zh,
            found.En,
            found.Checkpoint?.Origin,
            found.Checkpoint?.Size,
            Root = found.Checkpoint?.Root.ToString(),
            Signers = found.Signers?.Select(signature => signature.Key.ToString()) ?? [],
        });
}
