using Recourse.Cli;

// The shortest way for the one question that scripts ask most.
if (args is ["--version"])
{
    Console.Out.WriteLine(Recourse.Operations.ProgramVersion.Text);
    return 0;
}

return await CommandLine.RunAsync(args).ConfigureAwait(false);
