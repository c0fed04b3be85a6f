"""The desk on screen: shows and asks, holds no rule."""
