namespace PowerCatalog.Faults.Machines;

/// <summary>The library by which a program sees another time than the machine's.</summary>
internal static class Faketime
{
    private static readonly string? Library = Find();

    /// <summary>Why it cannot be used, and what to do.</summary>
    public const string Absent = "libfaketime is not on this machine: apt-get install faketime";

    /// <summary>Whether it is on this machine.</summary>
    public static bool IsHere => Library is not null;

    /// <summary>What stands before the program for it to see the time shifted.</summary>
    /// <param name="shift">As the library takes it: <c>-400d</c>, <c>+0</c>.</param>
    public static IReadOnlyList<string> Before(string shift) => ["env", .. Variables, $"FAKETIME={shift}", "dotnet"];

    /// <summary>The same with a shift that a file says, and that may change while the program runs.</summary>
    public static IReadOnlyList<string> BeforeFollowing(string file) =>
        ["env", .. Variables, "FAKETIME_NO_CACHE=1", $"FAKETIME_TIMESTAMP_FILE={file}", "dotnet"];

    // What only measures how long something takes goes on, as it does when a clock is set.
    private static IReadOnlyList<string> Variables => [$"LD_PRELOAD={Library}", "FAKETIME_DONT_FAKE_MONOTONIC=1"];

    private static string? Find() => Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu*")
            .Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1"))
            .FirstOrDefault(File.Exists)
        : null;
}
