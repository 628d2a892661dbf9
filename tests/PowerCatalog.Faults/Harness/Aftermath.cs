using System.Text.Json;
using PowerCatalog.Running;

namespace PowerCatalog.Faults.Harness;

/// <summary>
/// What has to hold of a folder after any fault, asked of the program itself: the ledger is sound, the read models are what the ledger
/// says, what was acknowledged is there, and what is sent again is there once.
/// </summary>
public sealed class Aftermath(string data, string? expected = null, string? ledger = null)
{
    private readonly string[] _place = PlaceOf(data, ledger);
    private readonly List<string> _wrong = [];

    /// <summary>Looks, sends a decision again, and looks once more.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="file">The decision that was being recorded.</param>
    /// <param name="number">Its document number.</param>
    /// <param name="wasAcknowledged">Whether somebody was told that it is recorded.</param>
    /// <param name="events">How many events the ledger has with it.</param>
    /// <param name="expected">A kind of finding that the verification may have; null where it may have none.</param>
    /// <returns>What does not hold; empty where all does.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(
        string data, string file, string number, bool wasAcknowledged, long events, string? expected = null)
    {
        var aftermath = new Aftermath(data, expected);
        await aftermath.LookAsync();
        var there = await aftermath.CountAsync(number);
        if (there > 1) aftermath._wrong.Add($"{number} is there {there} times");
        if (wasAcknowledged && there == 0) aftermath._wrong.Add($"{number} was acknowledged and is lost");
        await aftermath.SendAgainAsync(file, there > 0);
        var recorded = await aftermath.LookAsync();
        if (recorded != events) aftermath._wrong.Add($"the ledger has {recorded} events instead of {events}");
        if (await aftermath.CountAsync(number) != 1) aftermath._wrong.Add($"{number}, sent again, is not there once");
        return aftermath._wrong;
    }

    /// <summary>Verifies, and compares the read models with the ledger.</summary>
    /// <param name="data">The folder.</param>
    /// <param name="expected">A kind of finding that the verification may have; null where it may have none.</param>
    /// <param name="ledger">The server that has the ledger; null for the folder's own file.</param>
    /// <returns>What does not hold; empty where all does.</returns>
    public static async Task<IReadOnlyList<string>> OfAsync(string data, string? expected = null, string? ledger = null)
    {
        var aftermath = new Aftermath(data, expected, ledger);
        await aftermath.LookAsync();
        return aftermath._wrong;
    }

    /// <summary>How often each document number is in the list of adjustments.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> NumbersAsync(string data, string? ledger = null)
    {
        var run = await Resident.RunAsync(["adjustments", .. PlaceOf(data, ledger), "--json"]);
        return run.DoneJson().GetProperty("items").EnumerateArray()
            .CountBy(item => item.GetProperty("documentNumber").GetString() ?? "").ToDictionary();
    }

    private async Task<long> LookAsync()
    {
        var verified = await Resident.RunAsync(["ledger", "verify", .. _place, "--json"]);
        if (expected is null || verified.ExitCode != 1) Demand(verified, "ledger verify");
        else DemandOnly(verified);
        // The answers are those of now: what was recorded before the fault is followed by whoever asks.
        Demand(await Resident.RunAsync(["replay", "--check", .. _place, "--on", "2022-12-31", "--json"]), "replay --check");
        return verified.Output.Length == 0 ? -1 : verified.Json().GetProperty("events").GetInt64();
    }

    private async Task<int> CountAsync(string number)
    {
        var run = await Resident.RunAsync(["adjustments", .. _place, "--json"]);
        if (!Demand(run, "adjustments")) return 0;
        return run.Json().GetProperty("items").EnumerateArray().Count(item => item.GetProperty("documentNumber").GetString() == number);
    }

    private async Task SendAgainAsync(string file, bool wasThere)
    {
        var again = await Resident.RunAsync(["import", file, .. _place, "--json"]);
        if (!Demand(again, "import, again")) return;
        var outcome = again.Json().GetProperty("outcome").GetString();
        if (outcome != (wasThere ? "alreadyRecorded" : "recorded"))
            _wrong.Add($"sent again it is {outcome} though it was {(wasThere ? "" : "not ")}there");
    }

    private void DemandOnly(ProgramRun verified)
    {
        var codes = verified.Json().GetProperty("findings").EnumerateArray()
            .Select(found => found.GetProperty("code").GetString()).Distinct();
        if (string.Join(' ', codes) is var found && found != expected) _wrong.Add($"ledger verify finds {found} instead of {expected}");
    }

    private bool Demand(ProgramRun run, string what)
    {
        if (run.ExitCode == 0) return true;
        _wrong.Add($"{what} ends with {run.ExitCode}: {Short(run.Error + run.Output)}");
        return false;
    }

    private static string[] PlaceOf(string data, string? ledger) =>
        ledger is null ? ["--data", data] : ["--data", data, "--ledger", ledger];

    private static string Short(string text) => JsonSerializer.Serialize(text.Length > 700 ? text[..700] : text);
}
