using System.Diagnostics;

namespace PowerCatalog.Faults.Machines;

/// <summary>Mounts that a program has to itself, and that end with it.</summary>
internal static class Mounts
{
    /// <summary>A script: mounts the folder <c>$0</c> so that nobody can write it, and becomes what follows.</summary>
    public const string ReadOnly = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"";

    /// <summary>Why there are none, and what to do.</summary>
    public const string Absent = "a folder cannot be mounted here: unshare -rm is refused";

    /// <summary>Whether this machine lets a program have its own.</summary>
    public static async Task<bool> AreAllowedAsync(string folder)
    {
        string[] trying = ["-rm", "sh", "-c", ReadOnly, folder, "test", "!", "-w", folder];
        using var process = Process.Start(new ProcessStartInfo("unshare", trying))!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
