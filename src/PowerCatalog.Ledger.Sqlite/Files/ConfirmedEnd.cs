using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace PowerCatalog.Ledger.Sqlite.Files;

/// <summary>
/// The file beside a ledger that says up to where appends were confirmed. A commit lies in the write-ahead log at first; where that is
/// deleted after a crash, what is left is a whole ledger, and nothing in it says that there was more. It is written after each commit and
/// not flushed: after a power cut it may say less than was confirmed, never more. Once the log is gone with the last process, so is this.
/// </summary>
internal sealed class ConfirmedEnd(string ledger)
{
    private const int Length = 160;
    private const string Header = "powercatalog-end/1";

    /// <summary>The file.</summary>
    public string Path { get; } = ledger + ".end";

    /// <summary>What it says; null where there is none, or where it was not written whole, which says nothing.</summary>
    public LedgerMark? Read()
    {
        // As a rule there is none, and each question looks: an exception would cost more than all the rest of the look.
        if (!File.Exists(Path)) return null;
        try
        {
            var lines = Encoding.ASCII.GetString(File.ReadAllBytes(Path)).TrimEnd().Split('\n');
            return lines is [Header, var position, var chain, var check] && check == Check(position, chain)
                && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new LedgerMark(new Position(number), chain)
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes it, in one call of the system.</summary>
    public void Keep(LedgerMark mark)
    {
        var position = mark.Position.Value.ToString(CultureInfo.InvariantCulture);
        var text = string.Join('\n', Header, position, mark.Chain, Check(position, mark.Chain));
        try
        {
            using var file = File.OpenHandle(Path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.Write(file, Encoding.ASCII.GetBytes(text.PadRight(Length - 1) + '\n'), 0);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The append is on the disk, and what the file said before holds as well.
        }
    }

    /// <summary>Forgets it.</summary>
    public void Forget()
    {
        try
        {
            File.Delete(Path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What it says holds as long as nobody puts another ledger here.
        }
    }

    private static string Check(string position, string chain) =>
        Convert.ToHexStringLower(XxHash64.Hash(Encoding.ASCII.GetBytes($"{position} {chain}")));
}
