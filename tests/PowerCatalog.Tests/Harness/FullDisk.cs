using System.Diagnostics;
using System.Globalization;

namespace PowerCatalog.Tests.Harness;

/// <summary>A small disk in memory, which can be filled to its last byte.</summary>
internal sealed class FullDisk : IDisposable
{
    private const int Megabytes = 24;
    private readonly string _place;

    public FullDisk(string place)
    {
        _place = Directory.CreateDirectory(place).FullName;
        IsMounted = OperatingSystem.IsLinux()
            && Run("mount", "-t", "tmpfs", "-o", $"size={Megabytes.ToString(CultureInfo.InvariantCulture)}m", "tmpfs", _place) == 0;
    }

    /// <summary>Whether this user may mount one.</summary>
    public bool IsMounted { get; }

    /// <summary>A data folder on it.</summary>
    public string Data => Path.Combine(_place, "data");

    /// <summary>Leaves no room at all.</summary>
    public void Fill() => Run("dd", "if=/dev/zero", $"of={Path.Combine(_place, "full")}", "bs=4k", "status=none");

    public void Dispose()
    {
        if (IsMounted) Run("umount", "-l", _place);
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
