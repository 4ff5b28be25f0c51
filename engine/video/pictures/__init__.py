"""What a render can show of itself: pictures and a judgement, made from the finished file.

show           all of it, within its time, never at the result's expense
judge          VMAF of a few samples       frames        single pictures out of a timeline
packet_rates   bits over time              unfinished    names for what is whole
draw           the script that draws the plot, with matplotlib
compare        the script that puts before and after side by side, with Pillow
"""
